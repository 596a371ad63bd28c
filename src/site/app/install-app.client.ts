import { familyOf } from "./browser-family.client.ts";

/** What Chrome and its kin offer where the page can be installed; no standard names it yet. */
type InstallOffer = Event & { prompt(): Promise<unknown> };

/** Marks how this browser installs apps, and does it by a click where the browser lets a page ask. */
export class InstallApp extends HTMLElement {
  private offer: InstallOffer | null = null;

  connectedCallback() {
    const { userAgent, maxTouchPoints } = navigator;
    const family = familyOf({ userAgent, touchPoints: maxTouchPoints });
    this.querySelector(`[data-family=${family}]`)?.classList.add("here");
    const button = this.querySelector("button");
    if (button === null) return;
    window.addEventListener("beforeinstallprompt", (event) => {
      // It is asked when the reader asks, and not at a moment of the browser's choice.
      event.preventDefault();
      this.offer = event as InstallOffer;
      button.hidden = false;
    });
    window.addEventListener("appinstalled", () => {
      button.hidden = true;
      this.tellInstalled();
    });
    button.addEventListener("click", () => void this.offer?.prompt());
    if (matchMedia("(display-mode: standalone)").matches) this.tellInstalled();
  }

  private tellInstalled() {
    const status = this.querySelector<HTMLElement>("[role=status]");
    if (status !== null) status.textContent = status.dataset.installed ?? "";
  }
}
