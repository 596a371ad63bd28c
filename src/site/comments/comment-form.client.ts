import { type FetchedForm, fetchForm, fieldsOf, focusFault } from "./fetch-form.client.ts";
import { findTyped, forgetTyped, keepTyped } from "./kept-words.client.ts";
import { OwnComments } from "./own-comments.client.ts";

/** A form that is open on the page, and the link that opened it. */
type Opened = { readonly frame: HTMLElement; readonly link: HTMLAnchorElement; readonly place: string };

/**
 * The comments of a story: the form opens where its link stands, what is sent is sent without leaving the page, what is typed is kept
 * until it is accepted, and who wrote sees their own. All of it by the pages that work without it, and by those alone wherever it fails.
 */
export class CommentForm extends HTMLElement {
  private readonly told = document.createElement("p");
  private opened: Opened | null = null;
  private isBusy = false;
  private own: OwnComments | null = null;

  connectedCallback() {
    this.told.className = "unseen";
    this.told.setAttribute("role", "status");
    this.append(this.told);
    const { story = "", address = "", hide = "" } = this.dataset;
    const place = this.querySelector<HTMLElement>(".own-comments");
    if (place !== null) this.own = new OwnComments(place, { storyId: story, address, hide });
    this.addEventListener("click", (event) => this.onClick(event));
    this.addEventListener("submit", (event) => this.onSubmit(event));
    this.addEventListener("input", () => this.keepTyped());
    this.own?.showWhenNear();
  }

  private onClick(event: MouseEvent) {
    const { target, button } = event;
    const isPlain = button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    const link = target instanceof Element ? target.closest("a") : null;
    if (!isPlain || link === null || !link.matches(".write, .answer")) return;
    event.preventDefault();
    void this.openBy(link);
  }

  private async openBy(link: HTMLAnchorElement) {
    if (this.isBusy) return;
    this.isBusy = true;
    const { view } = await fetchForm(link.href).catch(() => ({ view: null }));
    this.isBusy = false;
    if (view?.querySelector("form") == null) return location.assign(link.href);
    this.close();
    const frame = document.createElement("div");
    frame.className = "in-place";
    const to = new URL(link.href).searchParams.get("to") ?? "";
    this.opened = { frame, link, place: `${this.dataset.story ?? ""} ${to}` };
    link.hidden = true;
    (link.closest(".comment") ?? link.closest("p") ?? link).after(frame);
    this.fill(frame, view);
    this.restoreTyped();
    frame.querySelector("textarea")?.focus();
  }

  private fill(frame: HTMLElement, view: HTMLElement) {
    const close = document.createElement("button");
    close.type = "button";
    close.className = "quiet-button";
    close.textContent = this.dataset.close ?? "";
    close.addEventListener("click", () => this.close()?.focus());
    view.querySelector("button")?.after(" ", close);
    // What is answered stands right above.
    view.querySelector(":scope > blockquote")?.remove();
    frame.replaceChildren(view);
  }

  /** @returns the link that opens it again */
  private close(): HTMLAnchorElement | null {
    if (this.opened === null) return null;
    const { frame, link } = this.opened;
    this.opened = null;
    frame.remove();
    link.hidden = false;
    return link;
  }

  private keepTyped() {
    if (this.opened === null) return;
    const { name, comment } = fieldsIn(this.opened.frame);
    keepTyped(this.opened.place, { name: name?.value ?? "", comment: comment?.value ?? "" });
  }

  private restoreTyped() {
    const typed = this.opened === null ? null : findTyped(this.opened.place);
    if (this.opened === null || typed === null) return;
    const { name, comment } = fieldsIn(this.opened.frame);
    if (name !== null) name.value = typed.name;
    if (comment !== null) comment.value = typed.comment;
  }

  private onSubmit(event: SubmitEvent) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    void this.send(form);
  }

  private async send(form: HTMLFormElement) {
    if (this.isBusy) return;
    this.isBusy = true;
    const answer = await fetchForm(form.action, fieldsOf(form)).catch(() => null);
    this.isBusy = false;
    // Whoever is cut off keeps the page, and what is on it.
    if (answer === null) return this.tell(form, this.dataset.failed ?? "");
    if (answer.view === null) return form.submit();
    this.tell(form, "");
    if (this.opened?.frame.contains(form)) this.showAnswer(this.opened, answer);
    else this.own?.replace(form, answer);
    this.told.textContent =
      answer.mine === null ? "" : (answer.view.querySelector(".standing")?.textContent ?? "");
  }

  private showAnswer({ frame, place }: Opened, { view, mine }: FetchedForm) {
    if (view === null) return;
    if (mine === null) {
      this.fill(frame, view);
      focusFault(view);
      return;
    }
    forgetTyped(place);
    frame.before(view);
    this.close();
    this.own?.takeIn(view, mine);
    view.querySelector("h3")?.focus();
  }

  private tell(form: HTMLFormElement, words: string) {
    this.told.textContent = words;
    const line = form.querySelector(".not-sent") ?? document.createElement("p");
    line.className = "not-sent fault";
    line.textContent = words;
    if (words === "") line.remove();
    else form.append(line);
  }
}

function fieldsIn(frame: HTMLElement) {
  return {
    name: frame.querySelector<HTMLInputElement>("[name=name]"),
    comment: frame.querySelector<HTMLTextAreaElement>("[name=comment]"),
  };
}

customElements.define("comment-form", CommentForm);
