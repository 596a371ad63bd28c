import { type FetchedForm, fetchForm, focusFault } from "./fetch-form.client.ts";
import { forgetOwn, keepOwn, listOwn } from "./kept-words.client.ts";

/** Where a reader's own comments are asked for, and what the button says that puts one away. */
export type OwnPlace = { readonly storyId: string; readonly address: string; readonly hide: string };

/** Above and below one, pixels. */
const MARGINS = 24;

/** What the reader of this browser wrote under a story, as far as the page does not show it to everybody. */
export class OwnComments {
  private readonly words = new WeakMap<HTMLElement, string>();
  private readonly element: HTMLElement;
  private readonly place: OwnPlace;

  constructor(element: HTMLElement, place: OwnPlace) {
    this.element = element;
    this.place = place;
  }

  /**
   * Keeps their room from the beginning, so that nothing moves, and asks for them when the reader comes near: who never does asks for
   * nothing.
   */
  showWhenNear() {
    const own = listOwn(this.place.storyId);
    if (own.length === 0) return;
    this.element.style.minHeight = `${own.reduce((sum, { height }) => sum + height, 0)}px`;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watcher.disconnect();
        void this.show();
      },
      { rootMargin: "150% 0px" },
    );
    watcher.observe(this.element);
  }

  private async show() {
    const { storyId, address } = this.place;
    for (const { word } of listOwn(storyId)) {
      const asked = `${address}?mine=${encodeURIComponent(word)}`;
      const { view, status } = await fetchForm(asked).catch(() => ({ view: null, status: 0 }));
      const isOver = view?.dataset.standing === "shown" && view.querySelector("details") === null;
      if (isOver || status === 404) forgetOwn(storyId, word);
      if (view === null || isOver) continue;
      this.element.append(view);
      this.takeIn(view, word);
    }
  }

  /** Makes a comment that stands on the page the reader's own, and remembers it. */
  takeIn(view: HTMLElement, word: string) {
    this.words.set(view, word);
    // The page has one voice of its own.
    view.querySelector(".standing")?.removeAttribute("role");
    const change = view.querySelector("details");
    const left = Number(view.dataset.left ?? 0);
    // Who is still typing when the time is over is told so by the server, and keeps the text.
    if (change !== null)
      setTimeout(() => {
        if (!change.contains(document.activeElement)) change.remove();
      }, left);
    if (view.dataset.standing === "refused") view.append(this.hidingButton(view));
    keepOwn(this.place.storyId, { word, height: Math.ceil(view.getBoundingClientRect().height) + MARGINS });
  }

  /** Shows what became of a change. */
  replace(form: HTMLFormElement, { view, mine }: FetchedForm) {
    const before = form.closest<HTMLElement>(".comment-form");
    if (before === null || view === null) return;
    const word = mine ?? this.words.get(before) ?? "";
    before.replaceWith(view);
    this.takeIn(view, word);
    if (mine === null) focusFault(view);
    else view.querySelector("h3")?.focus();
  }

  private hidingButton(view: HTMLElement): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet-button";
    button.textContent = this.place.hide;
    button.addEventListener("click", () => {
      forgetOwn(this.place.storyId, this.words.get(view) ?? "");
      view.remove();
      this.element.closest("section")?.querySelector("a")?.focus();
    });
    return button;
  }
}
