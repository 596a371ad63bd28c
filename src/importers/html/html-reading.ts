import type { Block, Mark } from "../../features/stories/body.ts";
import { newBlockId } from "../../kernel/ids.ts";
import { type HtmlElement, type HtmlNode, markupOf } from "./html-tree.ts";

/** What was left out or changed: `what` is a short description such as `<form>`, `reason` is plain English. */
export type HtmlLeftOut = { readonly what: string; readonly reason: string };

/** What HTML gives: blocks that pass the body's schema, and what of it could not be kept as it was. */
export type HtmlReading = { readonly blocks: readonly Block[]; readonly leftOut: readonly HtmlLeftOut[] };

export type HtmlOptions = {
  /** The picture for an `<img>`: its media id, or null where there is none (yet). `hint` is the number in a class `wp-image-123` if any. */
  readonly findPicture: (src: string, hint: string | null) => string | null;
  /** Makes relative links absolute. */
  readonly baseUrl?: string;
};

/** One reading under way, handed to everything that takes part in it. */
export type Reading = {
  readonly options: HtmlOptions;
  readonly leftOut: HtmlLeftOut[];
  /** Nodes that were used already (a caption, an attribution) and are not to be read again. */
  readonly used: Set<HtmlNode>;
  /** The address of the picture read last, by which its copy in a `<noscript>` is known. */
  lastPicture: string;
  /** Reads nodes that stand inside another block. */
  readonly collect: (nodes: readonly HtmlNode[], marks: readonly Mark[], depth: number) => Block[];
};

/** Where in the tree an element is being read: the marks around it, and how deep it lies. */
export type Surroundings = { readonly marks: readonly Mark[]; readonly depth: number };

/** Why an image without a picture of ours is kept as source. */
export const PICTURE_NOT_FOUND = "picture not found";

/** Keeps an element word for word where a body has nothing for it, and says so. */
export function keepAsSource(reading: Reading, element: HtmlElement, reason: string): Block {
  reading.leftOut.push({ what: describe(element), reason });
  return { type: "source", attrs: { id: newBlockId(), reason, markup: markupOf(element) } };
}

/** An element in a few words: its name, and the address that it points to. */
export function describe(element: HtmlElement): string {
  const address = element.attrs.find(({ name }) => name === "src" || name === "href" || name === "data");
  if (address === undefined || address.value === "") return `<${element.tagName}>`;
  return `<${element.tagName} ${address.name}="${shorten(address.value)}">`;
}

const LONGEST_ADDRESS = 200;

function shorten(address: string): string {
  return address.length <= LONGEST_ADDRESS ? address : `${address.slice(0, LONGEST_ADDRESS)}…`;
}
