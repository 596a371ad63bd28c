import type { Browser, BrowserContext, Page } from "playwright-core";

/** Runs before anything of a page does: whatever a text of our corpus runs, it calls one of these. */
const WATCH = `
  window.__ran = [];
  for (const name of ["alert", "confirm", "prompt", "print", "open", "msgbox"])
    window[name] = (...told) => void window.__ran.push(name + "(" + told.join(", ") + ")");
`;

/**
 * What stands in the document that no page of ours has: elements and attributes by which a text would act, or lead somewhere that is no
 * page. Run in the browser; gives sentences.
 */
const FIND_STRANGE = `(() => {
  const found = window.__ran.map((call) => "ran " + call);
  const safe = /^(https?:|mailto:|tel:|blob:)$/;
  const forbidden = "iframe object embed applet frame frameset base math template noembed xmp plaintext marquee portal";
  for (const name of forbidden.split(" "))
    for (const element of document.querySelectorAll(name))
      if (!element.matches(window.__allowed ?? "none")) found.push("an element " + element.outerHTML.slice(0, 120));
  for (const script of document.scripts)
    if (script.type !== "application/ld+json" && new URL(script.src, location.href).origin !== location.origin || script.text !== "" && script.type !== "application/ld+json")
      found.push("a script " + script.outerHTML.slice(0, 120));
  for (const meta of document.querySelectorAll("meta[http-equiv]")) found.push("a meta " + meta.outerHTML);
  for (const element of document.querySelectorAll("*"))
    // A form's own fields can stand for what a form has (input name=attributes).
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      const value = Element.prototype.getAttribute.call(element, name);
      if (name.startsWith("on")) found.push("an attribute " + name + "=" + value.slice(0, 80));
      const leads = /^(href|src|action|formaction|xlink:href|poster|data|background|ping)$/.test(name);
      if (leads && !safe.test(URL.parse(value, document.baseURI)?.protocol ?? "https:"))
        found.push("an address " + name + "=" + value.slice(0, 80));
    }
  return found;
})()`;

/** A page under watch. */
export type WatchedPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** All that texts did so far, in sentences; empty where they are texts. */
  findDone(): Promise<readonly string[]>;
};

/** What a page may do besides reading this origin. */
type Watching = {
  readonly origin: string;
  /** Without the page's own policy, so that escaping stands alone: what it lets through would run. */
  readonly bypassCSP: boolean;
  /** A selector of what of the forbidden elements is ours here. */
  readonly allowed?: string;
};

/** Opens a page in which nothing that a text does goes unseen. */
export async function openWatchedPage(browser: Browser, watching: Watching): Promise<WatchedPage> {
  const { origin, bypassCSP, allowed } = watching;
  const context = await browser.newContext({ bypassCSP, viewport: { width: 1280, height: 900 } });
  const done: string[] = [];
  await context.addInitScript(WATCH);
  if (allowed !== undefined) await context.addInitScript(`window.__allowed = ${JSON.stringify(allowed)}`);
  // Our own pages ask nobody else, and for nothing that a text of ours names: `x`, `y`, `1`.
  context.on("request", (request) => {
    const url = URL.parse(request.url());
    const isOurs = url?.origin === origin && !/^\/(en|fr|newsroom)?\/?[xy12]$/.test(url.pathname);
    if (!isOurs && !/^(data|blob):/.test(request.url())) done.push(`asked ${request.url()}`);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  context.on("dialog", (dialog) => {
    done.push(`opened a dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  context.on("page", (opened) => done.push(`opened ${opened.url()}`));
  context.on("weberror", (error) => done.push(`threw ${error.error().message}`));
  page.on("console", (message) => {
    // The browser itself reports the status of a refusal.
    const isRefusal = message.text().includes("the server responded with");
    if (["error", "warning"].includes(message.type()) && !isRefusal) done.push(`said ${message.text()}`);
  });
  return {
    page,
    context,
    findDone: async () => [...done.splice(0), ...((await page.evaluate(FIND_STRANGE)) as string[])],
  };
}
