/** An element of an XML document; a string among its children is text. React can't write these: it moves `title` and `link` about. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children };
}

/** The document as text; everything that is not markup of its own is escaped. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}`;
}

function write({ name, attributes, children }: XmlElement): string {
  const open = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  if (children.length === 0) return `<${name}${open.join("")}/>`;
  const inside = children.map((child) => (typeof child === "string" ? escapeXml(child) : write(child)));
  return `<${name}${open.join("")}>${inside.join("")}</${name}>`;
}

/** What stands for a character of markup, and nothing for the control characters that no XML 1.0 document may hold. */
function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll(NOT_XML, "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
