import type { Block, Body } from "../../features/stories/body.ts";
import { validateBody } from "../../features/stories/body-schema.ts";
import { newBlockId } from "../../kernel/ids.ts";
import { PICTURE_NOT_FOUND } from "../html/html-reading.ts";
import { readHtml } from "../html/read-html.ts";
import { hasBlocks, replaceBlockComments } from "./block-comments.ts";
import { paragraphsOf } from "./classic-text.ts";
import { type KeptAside, type Library, replaceShortcodes } from "./shortcodes.ts";

export type BodyGiven = {
  readonly content: string;
  readonly postId: number;
  readonly baseUrl: string;
  readonly library: Library;
  findPicture(src: string, hint: string | null): string | null;
};

/** A body, and what of the post could not become a part of it; all that is kept in blocks that only staff see. */
export type PostBody = {
  readonly body: Body;
  readonly leftOut: readonly { readonly what: string; readonly reason: string }[];
};

/** Why a picture is kept as its source. */
export const PICTURE_NOT_AT_HAND = "picture file not at hand";

// Signs for what is kept aside: private characters that no text has, around a number.
const SIGN = /\u{E0F0}(\d+)\u{E0F1}/gu;
const sign = (number: number) => `\u{E0F0}${number}\u{E0F1}`;

/** What a post says, as WordPress would have shown it, in blocks: shortcodes and block comments drawn, classic text in paragraphs. */
export function readPostBody(given: BodyGiven): PostBody {
  const { postId, library, baseUrl, findPicture } = given;
  const aside: KeptAside[] = [];
  const keepAside = (kept: KeptAside) => sign(aside.push(kept) - 1);
  const written = given.content.trim() === "" ? "" : given.content;
  const blocks = hasBlocks(written);
  const drawn = blocks ? replaceBlockComments(written, { library, keepAside }) : written;
  const shown = replaceShortcodes(drawn, { postId, library, keepAside });
  const html = blocks ? shown : paragraphsOf(shown);
  const reading = readHtml(html, { findPicture, ...(baseUrl === "" ? {} : { baseUrl }) });
  const content = aside.length === 0 ? reading.blocks : putBack(reading.blocks, aside);
  const leftOut = [
    ...reading.leftOut.map(inOurWords),
    ...aside.map(({ what, reason }) => ({ what, reason })),
  ];
  const checked = validateBody({ type: "doc", content: content.map(withAddress) });
  if (checked.ok) return { body: checked.value, leftOut };
  const fault = checked.refusal[0];
  const reason = `its text can't be a body: ${fault?.path ?? ""} ${fault?.message ?? ""}`.trim();
  return {
    body: { type: "doc", content: [sourceBlock({ reason, markup: given.content })] },
    leftOut: [{ what: "text", reason }],
  };
}

/** The report names posts and kinds of things; the addresses stand in the posts themselves. */
function inOurWords(told: { readonly what: string; readonly reason: string }) {
  if (told.reason === PICTURE_NOT_FOUND) return { what: "picture", reason: PICTURE_NOT_AT_HAND };
  return { what: told.what.replace(/^<([\w-]+)\s[\s\S]*>$/, "<$1>"), reason: told.reason };
}

/** Tells the newsroom in the block itself which file is missing. */
function withAddress(block: Block): Block {
  if (block.type !== "source" || block.attrs.reason !== PICTURE_NOT_FOUND) return block;
  const address = /\bsrc="([^"]*)"/.exec(block.attrs.markup)?.[1] ?? "";
  return { ...block, attrs: { ...block.attrs, reason: `${PICTURE_NOT_AT_HAND}: ${address}` } };
}

/** Puts what was kept aside after the block in which its sign stands, and takes the signs out. */
function putBack(blocks: readonly Block[], aside: readonly KeptAside[]): Block[] {
  return blocks.flatMap((block) => {
    const found: number[] = [];
    const plain = withoutSigns(block, (text, isMarkup) =>
      text.replace(SIGN, (_, number: string) => {
        const kept = aside[Number(number)];
        if (isMarkup) return kept?.markup ?? "";
        found.push(Number(number));
        return "";
      }),
    ) as Block;
    const sources = found.flatMap((number) => {
      const kept = aside[number];
      return kept === undefined ? [] : [sourceBlock(kept)];
    });
    return found.length > 0 && isEmpty(plain) ? sources : [plain, ...sources];
  });
}

type Clean = (text: string, isMarkup: boolean) => string;

function withoutSigns(value: unknown, clean: Clean, isMarkup = false): unknown {
  if (typeof value === "string") return clean(value, isMarkup);
  if (Array.isArray(value))
    return value.map((one) => withoutSigns(one, clean)).filter((one) => !isEmptyText(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutSigns(one, clean, key === "markup")]),
  );
}

function isEmptyText(value: unknown): boolean {
  return typeof value === "object" && value !== null && "text" in value && value.text === "";
}

function isEmpty(block: Block): boolean {
  if (block.type !== "paragraph" && block.type !== "heading") return false;
  return block.content.every((inline) => inline.type === "hardBreak" || inline.text.trim() === "");
}

function sourceBlock({ reason, markup }: { readonly reason: string; readonly markup: string }): Block {
  return { type: "source", attrs: { id: newBlockId(), reason, markup } };
}
