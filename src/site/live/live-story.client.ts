import { waitBeforeAsking } from "./next-ask.client.ts";
import { newAmong, takeIn } from "./take-in-updates.client.ts";

/** What browsers on phones tell of the wish to spend little; no standard has it in its types yet. */
type Frugal = { readonly connection?: { readonly saveData?: boolean } };

/** A page that is left open asks for about a day. */
const MOST_ASKED = 2880;

/**
 * Tells the reader of an open page how many updates came since, and shows them by a click; nothing moves before. Asks while somebody looks
 * and the story is being told, and never where data is to be saved: the link loads the page anew there, as it does without scripts.
 */
export class LiveStory extends HTMLElement {
  private updates: readonly HTMLElement[] = [];
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  connectedCallback() {
    if ((navigator as Frugal).connection?.saveData === true) return;
    this.link()?.addEventListener("click", (event) => {
      if (newAmong(this.updates).length === 0) return;
      event.preventDefault();
      this.show();
    });
    document.addEventListener("visibilitychange", () => {
      clearTimeout(this.timer);
      if (!document.hidden) void this.ask();
    });
    this.askLater();
  }

  private link(): HTMLAnchorElement | null {
    return this.querySelector("a");
  }

  private askLater() {
    clearTimeout(this.timer);
    if (document.hidden || this.asked >= MOST_ASKED) return;
    const wait = waitBeforeAsking({ failures: this.failures, chance: Math.random() });
    this.timer = setTimeout(() => void this.ask(), wait);
  }

  private async ask() {
    this.asked++;
    try {
      // The browser asks with the name of what it has, and mostly hears that this is still so.
      const answer = await fetch(this.dataset.address ?? "", { cache: "no-cache" });
      // Moved, withdrawn: the page that would show updates is no more.
      if (answer.status === 404 || answer.status === 410 || answer.redirected) return;
      if (!answer.ok) throw new Error(String(answer.status));
      this.failures = 0;
      const { updates } = (await answer.json()) as { updates: readonly string[] };
      this.updates = updates.flatMap(parse);
      this.tell();
    } catch {
      this.failures++;
    }
    this.askLater();
  }

  private tell() {
    const count = newAmong(this.updates).length;
    const link = this.link();
    if (count === 0 || link === null) return;
    const told = JSON.parse(this.dataset.told ?? "[]") as readonly string[];
    const words = told[Math.min(count, told.length) - 1] ?? "";
    link.dataset.before ??= link.textContent;
    if (link.textContent === words) return;
    link.textContent = words;
    this.classList.add("has-news");
    this.say(words);
  }

  private show() {
    const link = this.link();
    const [first] = newAmong(this.updates);
    const body = this.parentElement?.querySelector(".body");
    if (link === null || first === undefined || body == null) return;
    takeIn(this.updates, body);
    link.textContent = link.dataset.before ?? "";
    this.classList.remove("has-news");
    this.say("");
    this.tellNewest();
    first.focus();
  }

  /** The moment in the line becomes that of the newest update. */
  private tellNewest() {
    const times = this.updates.flatMap((update) => update.querySelector("time") ?? []);
    const newest = times.reduce<HTMLTimeElement | null>(
      (so, time) => (so === null || time.dateTime > so.dateTime ? time : so),
      null,
    );
    const own = this.querySelector("time");
    if (newest !== null && own !== null) own.replaceWith(newest.cloneNode(true));
  }

  private say(words: string) {
    const status = this.querySelector("[role=status]");
    if (status !== null) status.textContent = words;
  }
}

/** The server's own markup of one update, as the page has it. */
function parse(markup: string): HTMLElement[] {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const update = template.content.firstElementChild;
  return update instanceof HTMLElement && update.id !== "" ? [update] : [];
}
