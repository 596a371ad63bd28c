/** Word writes lists as paragraphs that only look like one; its style names the level, and a span holds the bullet. */
export function readWordLists(root: HTMLElement): void {
  const open: HTMLElement[] = [];
  for (const paragraph of [...root.querySelectorAll("p, h1, h2, h3, h4, h5, h6")]) {
    const level = levelOf(paragraph);
    if (level === 0 || !followsOn(open[0], paragraph)) open.length = 0;
    if (level === 0) continue;
    const bullet = takeBullet(paragraph);
    open.length = Math.min(open.length, level);
    while (open.length < level) {
      const list = root.ownerDocument.createElement(/^[\da-z]{1,4}[.)]/i.test(bullet) ? "ol" : "ul");
      const around = open.at(-1);
      if (around === undefined) paragraph.before(list);
      else
        (around.lastElementChild ?? around.appendChild(root.ownerDocument.createElement("li"))).append(list);
      open.push(list);
    }
    const item = root.ownerDocument.createElement("li");
    item.append(paragraph);
    open.at(-1)?.append(item);
  }
}

function levelOf(paragraph: Element): number {
  const style = paragraph.getAttribute("data-style") ?? "";
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(style)?.[1];
  return level === undefined ? 0 : Number(level);
}

function followsOn(list: HTMLElement | undefined, paragraph: Element): boolean {
  return list !== undefined && paragraph.previousElementSibling === list;
}

/** Takes the bullet or number out of the paragraph. @returns its text */
function takeBullet(paragraph: Element): string {
  const bullet = [...paragraph.querySelectorAll("span[data-style]")].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute("data-style") ?? ""),
  );
  const text = bullet?.textContent?.trim() ?? "";
  bullet?.remove();
  return text;
}
