/** What the server answered at the address of a form. */
export type FetchedForm = {
  readonly status: number;
  /** The form or the comment, as the page of its own has it, with a smaller heading; null where the answer has none. */
  readonly view: HTMLElement | null;
  /** The word that leads its writer back; null where nothing was accepted. */
  readonly mine: string | null;
};

/**
 * Asks for a form, or sends one, as a browser without scripts would: the same addresses, the same pages. What comes is our own server's
 * HTML, and of it the one part that belongs into the story's page.
 * @throws TypeError when the server can't be reached
 */
export async function fetchForm(address: string, sent?: URLSearchParams): Promise<FetchedForm> {
  const asked = sent === undefined ? {} : { method: "POST", body: sent };
  const response = await fetch(address, { ...asked, cache: "no-store", credentials: "omit" });
  const [main = ""] = /<main.*<\/main>/s.exec(await response.text()) ?? [];
  const view = new DOMParser().parseFromString(main, "text/html").querySelector<HTMLElement>(".comment-form");
  if (view !== null) fitIn(view);
  return { status: response.status, view, mine: new URL(response.url).searchParams.get("mine") };
}

/** On the story's page it is a part among others, and needs no way back to it. */
function fitIn(view: HTMLElement): void {
  const heading = document.createElement("h3");
  heading.textContent = view.querySelector("h1")?.textContent ?? "";
  heading.tabIndex = -1;
  view.querySelector("header")?.replaceWith(heading);
  for (const double of view.querySelectorAll(":scope > .quiet, .only-alone")) double.remove();
  // Where the caret goes is for who puts this on the page to say.
  for (const field of view.querySelectorAll("[autofocus]")) field.removeAttribute("autofocus");
}

/** What a form would send. */
export function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    if (typeof value === "string") fields.append(name, value);
  });
  return fields;
}

/** Leads to what must be mended: the first field with a fault, else what is said of the whole. */
export function focusFault(view: HTMLElement): void {
  const faults = view.querySelector<HTMLElement>(".faults");
  if (faults !== null) faults.tabIndex = -1;
  (view.querySelector<HTMLElement>("[aria-invalid]") ?? faults)?.focus();
}
