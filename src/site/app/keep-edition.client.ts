import type { EditionOfApp } from "../../kernel/app-settings.ts";
import { browserNow } from "./browser-clock.client.ts";
import { findKeptPack, type KeptPack, renewPack, setRenewing } from "./kept-pack.client.ts";
import { emptyShelves } from "./shelves.client.ts";
import { toldWhen } from "./told-offline.client.ts";

/** Keeps today's edition on the device by a click, renews it, takes everything away again. */
export class KeepEdition extends HTMLElement {
  connectedCallback() {
    if (!("serviceWorker" in navigator) || !("caches" in window)) return;
    const edition = JSON.parse(this.dataset.edition ?? "") as EditionOfApp;
    for (const [part, isHidden] of [
      [".without", true],
      [".with", false],
    ] as const)
      this.find(part).hidden = isHidden;
    this.find("[data-does=keep]").addEventListener("click", () => void this.keep(edition));
    this.find("[data-does=remove]").addEventListener("click", () => void this.removeAll(edition));
    this.box().addEventListener("change", () => void setRenewing(edition, this.box().checked));
    void findKeptPack(edition).then((kept) => {
      if (kept !== null) this.tell(edition, kept);
    });
  }

  private async keep(edition: EditionOfApp) {
    const { phrases } = edition;
    this.say(phrases.fetching);
    try {
      await navigator.serviceWorker.register("/service-worker.js");
      this.tell(edition, await renewPack(edition, { now: browserNow(), renewsItself: this.box().checked }));
    } catch {
      this.say(phrases.failed);
    }
  }

  private async removeAll({ phrases }: EditionOfApp) {
    const registration = await navigator.serviceWorker.getRegistration("/");
    await registration?.unregister();
    await emptyShelves();
    this.offer("keep");
    this.say(phrases.removed);
  }

  private tell(edition: EditionOfApp, { pack, at, renewsItself }: KeptPack) {
    const { phrases, prefix } = edition;
    const stories = pack.pages.filter(
      (page) => !edition.reserved.includes(page.path.slice(prefix.length + 1)),
    );
    const kilobytes = Math.ceil(pack.pages.reduce((sum, page) => sum + page.html.length, 0) / 1024);
    this.box().checked = renewsItself;
    this.offer("renew");
    this.say(
      phrases.keptEdition
        .replace("{count}", String(stories.length - 1))
        .replace("{size}", String(kilobytes))
        .replace("{when}", toldWhen(edition, at, browserNow())),
    );
  }

  /** What the button does, and whether there is anything to remove. */
  private offer(does: "keep" | "renew") {
    const button = this.find("[data-does=keep]");
    button.textContent = button.dataset[does] ?? "";
    this.find("[data-does=remove]").hidden = does === "keep";
  }

  private say(words: string) {
    this.find("[role=status]").textContent = words;
  }

  private find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`The page has no ${selector}`);
    return found;
  }

  private box(): HTMLInputElement {
    const found = this.querySelector("input");
    if (found === null) throw new Error("The page has no box to tick");
    return found;
  }
}
