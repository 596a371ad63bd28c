import { InstallApp } from "./install-app.client.ts";

customElements.define("install-app", InstallApp);
