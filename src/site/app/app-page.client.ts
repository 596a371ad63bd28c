import { InstallApp } from "./install-app.client.ts";
import { KeepEdition } from "./keep-edition.client.ts";
import { TellBreaking } from "./tell-breaking.client.ts";

customElements.define("install-app", InstallApp);
customElements.define("keep-edition", KeepEdition);
customElements.define("tell-breaking", TellBreaking);
