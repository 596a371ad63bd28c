import type { EditorWords } from "../../../../locales/newsroom.ts";
import type { Surroundings } from "../surroundings.ts";
import type { BlockLook } from "./block-view.ts";
import type { Field } from "./field.ts";

const line = (name: string, label: string, isOptional = true): Field => ({
  name,
  label,
  kind: "line",
  isOptional,
});

/** The fields of one picture, alone or in a gallery. */
export function pictureFields(words: EditorWords): readonly Field[] {
  return [
    line("alt", words.alt, false),
    { name: "caption", label: words.caption, kind: "lines", isOptional: true },
    line("credit", words.credit),
  ];
}

export function pictureElement(address: string, alt: string): HTMLElement {
  const picture = document.createElement("img");
  picture.src = address;
  picture.alt = alt;
  return picture;
}

/** How each kind of block looks, but for those that look as readers see them and the gallery. */
export function blockLooks({ words, pictureUrl }: Surroundings): Readonly<Record<string, BlockLook>> {
  const time: Field = { name: "at", label: words.time, kind: "time", isOptional: false };
  return {
    quotation: {
      className: "block-quotation",
      label: () => words.quotation,
      content: ["blockquote"],
      fields: [line("attribution", words.attribution)],
    },
    keyFacts: {
      className: "block-key-facts",
      label: () => words.keyFacts,
      content: ["ul"],
      fields: [line("title", words.title)],
    },
    update: {
      className: "block-update",
      label: () => words.update,
      content: ["div"],
      fields: [time, line("headline", words.headline)],
    },
    correction: {
      className: "block-correction",
      label: () => words.correction,
      content: ["div"],
      fields: [time],
    },
    table: {
      className: "block-table",
      label: () => words.table,
      content: ["table", "tbody"],
      fields: [line("caption", words.caption)],
    },
    image: {
      className: "block-image",
      label: () => words.picture,
      content: [],
      show: ({ attrs }) => pictureElement(pictureUrl(String(attrs.mediaId)), String(attrs.alt)),
      fields: pictureFields(words),
    },
    embed: {
      className: "block-embed",
      label: ({ attrs }) => words.embedFrom(String(attrs.provider)),
      content: [],
      fields: [
        { name: "url", label: words.address, kind: "fixed", isOptional: false },
        line("title", words.title),
      ],
    },
    source: {
      className: "block-source",
      label: () => words.source,
      content: [],
      show: ({ attrs }) => note(String(attrs.reason), String(attrs.markup)),
      fields: [],
    },
    newerBlock: {
      className: "block-newer",
      label: ({ attrs }) => words.newerBlock(String((attrs.block as { type: string } | null)?.type)),
      content: [],
      fields: [],
    },
  };
}

function note(reason: string, markup: string): HTMLElement {
  const whole = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = reason;
  const text = document.createElement("pre");
  text.textContent = markup;
  whole.append(summary, text);
  return whole;
}
