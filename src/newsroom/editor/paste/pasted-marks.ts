/** Makes marks of what a word processor says by styles, and takes away tags that only carry styles. */
export function readStyledMarks(root: HTMLElement): void {
  for (const element of [...root.querySelectorAll<HTMLElement>("span, font, b, strong, i, em, u")]) {
    const style = element.getAttribute("data-style") ?? "";
    const isBold = /^(b|strong)$/i.test(element.tagName);
    const isItalic = /^(i|em)$/i.test(element.tagName);
    // Google Docs wraps all that it copies in a <b> that is not bold.
    const weight = /(?<![\w-])font-weight:\s*(\w+)/i.exec(style)?.[1] ?? (isBold ? "bold" : "");
    const slant = /(?<![\w-])font-style:\s*(\w+)/i.exec(style)?.[1] ?? (isItalic ? "italic" : "");
    const isInHeading = element.closest("h1, h2, h3, h4, h5, h6") !== null;
    const marks = [
      (weight === "bold" || Number(weight) >= 600) && !isInHeading ? "strong" : null,
      slant === "italic" ? "em" : null,
    ].filter((mark) => mark !== null);
    replaceTag(element, marks);
  }
}

/** Links as a journalist meant them: without the stations of a search engine, and none that lead nowhere. */
export function mendLinks(root: HTMLElement): void {
  for (const link of [...root.querySelectorAll("a")]) {
    const href = link.getAttribute("href") ?? "";
    const url = URL.parse(href);
    const isStation = url !== null && /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url";
    const target = isStation ? (url.searchParams.get("q") ?? url.searchParams.get("url")) : href;
    const leads = target !== null && /^(https?:|mailto:|tel:)/i.test(target);
    if (leads) link.setAttribute("href", target);
    else link.replaceWith(...link.childNodes);
  }
}

function replaceTag(element: Element, tags: readonly string[]): void {
  // A mark around whole blocks is none: what is in it stays.
  const holdsBlocks = element.querySelector("p, div, ul, ol, table, blockquote, h1, h2, h3, h4") !== null;
  const inner = [...element.childNodes];
  if (holdsBlocks || tags.length === 0) {
    element.replaceWith(...inner);
    return;
  }
  const [outermost, ...others] = tags.map((tag) => element.ownerDocument.createElement(tag));
  if (outermost === undefined) return;
  let innermost = outermost;
  for (const other of others) {
    innermost.append(other);
    innermost = other;
  }
  innermost.append(...inner);
  element.replaceWith(outermost);
}
