import { z } from "zod";
import { newBlockId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Block, Body } from "./body.ts";

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const text = z.string().min(1);
/**
 * Addresses that a reader may be sent to; anything else (`javascript:` and its kin) is no link. Browsers read `/\\host` as `//host`, with
 * tabs and line breaks between or without: that is another site, not a path of this one.
 */
const READERS_MAY_FOLLOW = /^(https?:\/\/|mailto:|tel:|\/(?![\t\n\r]*[/\\])|#)/i;
const href = z.string().regex(READERS_MAY_FOLLOW);
const webAddress = z.string().regex(/^https?:\/\//i);
/** Epoch milliseconds, as far as a date can be told of them. */
const LAST_MOMENT = 8_640_000_000_000_000;
const time = z.number().int().min(-LAST_MOMENT).max(LAST_MOMENT);

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("strong") }),
  z.strictObject({ type: z.literal("emphasis") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href }) }),
  z.strictObject({ type: z.literal("language"), attrs: z.strictObject({ lang: z.string().min(2).max(35) }) }),
]);
const inline = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text, marks: z.array(mark).exactOptional() }),
  z.strictObject({ type: z.literal("hardBreak") }),
]);
const inlines = z.array(inline);
const draftedBy = z.literal("machine").exactOptional();
const innerParagraph = z.strictObject({ type: z.literal("paragraph"), content: inlines });
const listAttrs = { ordered: z.boolean() };
const listItem = z.strictObject({
  type: z.literal("listItem"),
  get content() {
    return z.array(z.union([innerParagraph, innerList]));
  },
});
const innerList = z.strictObject({
  type: z.literal("list"),
  attrs: z.strictObject(listAttrs),
  get content(): z.ZodArray<typeof listItem> {
    return z.array(listItem);
  },
});
const picture = {
  mediaId: z.string().min(1),
  alt: z.string(),
  caption: z.string().exactOptional(),
  credit: z.string().exactOptional(),
};
const cell = z.strictObject({
  type: z.literal("tableCell"),
  attrs: z.strictObject({
    header: z.boolean(),
    colspan: z.number().int().min(1).max(100).exactOptional(),
    rowspan: z.number().int().min(1).max(1000).exactOptional(),
  }),
  content: inlines,
});

/** The closed schema of one block. */
export const blockSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("paragraph"),
    attrs: z.strictObject({ id, draftedBy }),
    content: inlines,
  }),
  z.strictObject({
    type: z.literal("heading"),
    attrs: z.strictObject({ id, draftedBy, level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
    content: inlines,
  }),
  z.strictObject({
    type: z.literal("quotation"),
    attrs: z.strictObject({ id, draftedBy, attribution: z.string().exactOptional() }),
    content: z.array(innerParagraph),
  }),
  z.strictObject({
    type: z.literal("list"),
    attrs: z.strictObject({ id, draftedBy, ...listAttrs }),
    content: z.array(listItem),
  }),
  z.strictObject({ type: z.literal("image"), attrs: z.strictObject({ id, ...picture }) }),
  z.strictObject({
    type: z.literal("gallery"),
    attrs: z.strictObject({ id, images: z.array(z.strictObject(picture)) }),
  }),
  z.strictObject({
    type: z.literal("embed"),
    attrs: z.strictObject({
      id,
      url: webAddress,
      provider: z.string(),
      title: z.string().exactOptional(),
    }),
  }),
  z.strictObject({
    type: z.literal("keyFacts"),
    attrs: z.strictObject({ id, title: z.string().exactOptional() }),
    content: z.array(listItem),
  }),
  z.strictObject({
    type: z.literal("update"),
    attrs: z.strictObject({ id, at: time, headline: z.string().exactOptional() }),
    content: z.array(z.union([innerParagraph, innerList])),
  }),
  z.strictObject({
    type: z.literal("correction"),
    attrs: z.strictObject({ id, at: time }),
    content: z.array(innerParagraph),
  }),
  z.strictObject({
    type: z.literal("table"),
    attrs: z.strictObject({ id, caption: z.string().exactOptional() }),
    content: z.array(z.strictObject({ type: z.literal("tableRow"), content: z.array(cell) })),
  }),
  z.strictObject({ type: z.literal("separator"), attrs: z.strictObject({ id }) }),
  z.strictObject({
    type: z.literal("source"),
    attrs: z.strictObject({ id, reason: z.string(), markup: z.string() }),
  }),
]) satisfies z.ZodType<Block>;

const knownTypes: ReadonlySet<string> = new Set(
  blockSchema.options.map((option) => option.shape.type.value as string),
);

/** Whether a body can have a link to this address. */
export function isFollowable(address: string): boolean {
  return READERS_MAY_FOLLOW.test(address);
}

/** Where a body breaks the schema: the index of the block, the path inside it, and what is wrong. */
export type BodyFault = { readonly block: number; readonly path: string; readonly message: string };

/**
 * The one validator on every way in (editor, API, import, restore). Gives a missing, malformed or duplicate block id a new one; keeps
 * blocks of a type that this version does not know untouched, so that a newer version finds them again; refuses everything else.
 */
export function validateBody(input: unknown): Result<Body, readonly BodyFault[]> {
  const outer = z.strictObject({ type: z.literal("doc"), content: z.array(z.unknown()) }).safeParse(input);
  if (!outer.success) return refuse([fault(-1, outer.error)]);
  const seen = new Set<string>();
  const faults: BodyFault[] = [];
  const content = outer.data.content.map((raw, index) => {
    const block = withOwnId(raw, seen);
    if (isOfNewerVersion(block)) return block as Block;
    const parsed = blockSchema.safeParse(block);
    if (!parsed.success) faults.push(fault(index, parsed.error));
    return block as Block;
  });
  return faults.length > 0 ? refuse(faults) : accept({ type: "doc", content });
}

function withOwnId(raw: unknown, seen: Set<string>): unknown {
  if (!isRecord(raw)) return raw;
  const attrs = isRecord(raw.attrs) ? raw.attrs : {};
  const own = id.safeParse(attrs.id);
  const blockId = own.success && !seen.has(own.data) ? own.data : newBlockId();
  seen.add(blockId);
  return blockId === attrs.id ? raw : { ...raw, attrs: { ...attrs, id: blockId } };
}

function isOfNewerVersion(block: unknown): boolean {
  return isRecord(block) && typeof block.type === "string" && !knownTypes.has(block.type);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fault(block: number, error: z.ZodError): BodyFault {
  const issue = error.issues[0];
  return { block, path: issue?.path.join(".") ?? "", message: issue?.message ?? "not a body" };
}
