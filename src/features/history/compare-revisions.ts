import type { Block, Picture } from "../stories/body.ts";
import { textOfBlock } from "../stories/body-text.ts";
import type { LeadPicture, Words } from "../stories/story.ts";
import { compareWords, type Piece } from "./compare-words.ts";

/** The parts of a version besides its body whose changes readers are shown. */
export type ComparedField = "kicker" | "headline" | "standfirst" | "place" | "source" | "picture";

export type FieldChange = { readonly field: ComparedField; readonly pieces: readonly Piece[] };

/**
 * What became of a block: `restyled` has its words still, under other links, emphasis or of another form; `moved` stands elsewhere, with
 * the same words.
 */
export type BlockChange = {
  readonly id: string;
  readonly change: "added" | "removed" | "changed" | "restyled" | "moved";
  readonly isPicture: boolean;
  readonly pieces: readonly Piece[];
};

/** All that differs between two states of a version, as far as readers could see it. */
export type RevisionChanges = {
  readonly fields: readonly FieldChange[];
  readonly blocks: readonly BlockChange[];
};

const TEXTS = ["kicker", "headline", "standfirst", "place", "source"] as const;

/** What differs between two published states, block beside block by their ids, in the order of the later one. */
export function compareRevisions(before: Words, after: Words): RevisionChanges {
  const texts = TEXTS.map((field) => ({ field, before: before[field], after: after[field] }));
  const pictures = {
    field: "picture",
    before: leadText(before.picture),
    after: leadText(after.picture),
  } as const;
  return {
    fields: [...texts, pictures]
      .filter((one) => one.before !== one.after)
      .map((one) => ({ field: one.field, pieces: compareWords(one.before, one.after) })),
    blocks: compareBlocks(seen(before.body.content), seen(after.body.content)),
  };
}

/** A block that readers see something of, with its words. */
type Seen = { readonly block: Block; readonly text: string };

/** What only staff see is no one else's history, and a separator has no words. */
function seen(blocks: readonly Block[]): Seen[] {
  return blocks.map((block) => ({ block, text: textToCompare(block) })).filter(({ text }) => text !== "");
}

function compareBlocks(before: readonly Seen[], after: readonly Seen[]): BlockChange[] {
  const partners = pairUp(before, after);
  const places = after.map((one) => (partners.has(one) ? before.indexOf(partners.get(one) ?? one) : -1));
  const inPlace = longestRise(places.filter((place) => place >= 0));
  const followed = new Set(partners.values());
  const changes: BlockChange[] = [];
  const tellRemovedUpTo = goThrough(before, (one) => {
    if (!followed.has(one)) changes.push(changeOf("removed", one, [{ kind: "removed", text: one.text }]));
  });
  after.forEach((one, i) => {
    const partner = partners.get(one);
    const place = places[i] ?? -1;
    if (partner === undefined) {
      changes.push(changeOf("added", one, [{ kind: "added", text: one.text }]));
      return;
    }
    if (inPlace.has(place)) tellRemovedUpTo(place);
    const change = changeBetween(partner, one, { hasMoved: !inPlace.has(place) });
    if (change !== null) changes.push(change);
  });
  tellRemovedUpTo(before.length);
  return changes;
}

/** Calls `tell` for each that was not told yet, up to a place. */
function goThrough(all: readonly Seen[], tell: (one: Seen) => void): (upTo: number) => void {
  let next = 0;
  return (upTo) => {
    for (; next < upTo; next++) {
      const one = all[next];
      if (one !== undefined) tell(one);
    }
  };
}

/** The earlier state of each block: of the same id, or else of the same words (what came in anew has ids of its own). */
function pairUp(before: readonly Seen[], after: readonly Seen[]): Map<Seen, Seen> {
  const byId = new Map(before.map((one) => [one.block.attrs.id, one]));
  const pairs = new Map<Seen, Seen>();
  for (const one of after) {
    const partner = byId.get(one.block.attrs.id);
    if (partner !== undefined) pairs.set(one, partner);
  }
  const taken = new Set(pairs.values());
  const byText = Map.groupBy(
    before.filter((one) => !taken.has(one)),
    (one) => one.text,
  );
  for (const one of after) {
    const partner = pairs.has(one) ? undefined : byText.get(one.text)?.shift();
    if (partner !== undefined) pairs.set(one, partner);
  }
  return pairs;
}

function changeBetween(before: Seen, after: Seen, { hasMoved }: { hasMoved: boolean }): BlockChange | null {
  if (before.text !== after.text) return changeOf("changed", after, compareWords(before.text, after.text));
  const same: Piece[] = [{ kind: "same", text: after.text }];
  if (hasMoved) return changeOf("moved", after, same);
  return formOf(before.block) === formOf(after.block) ? null : changeOf("restyled", after, same);
}

function changeOf(change: BlockChange["change"], { block }: Seen, pieces: readonly Piece[]): BlockChange {
  const isPicture = block.type === "image" || block.type === "gallery";
  return { id: block.attrs.id, change, isPicture, pieces };
}

function formOf(block: Block): string {
  return JSON.stringify({ ...block, attrs: { ...block.attrs, id: "" } });
}

/** Of places that occur once each, those of a longest part that rises: what stayed in its order, so that the fewest count as moved. */
function longestRise(places: readonly number[]): ReadonlySet<number> {
  const before = new Map<number, number | undefined>();
  const ends: number[] = [];
  for (const place of places) {
    const at = ends.findIndex((end) => end > place);
    const length = at === -1 ? ends.length : at;
    before.set(place, ends[length - 1]);
    ends[length] = place;
  }
  const rise = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before.get(place)) rise.add(place);
  return rise;
}

function textToCompare(block: Block): string {
  switch (block.type) {
    case "image":
      return pictureText(block.attrs);
    case "gallery":
      return block.attrs.images.map(pictureText).join("\n");
    case "embed":
      return [block.attrs.title, block.attrs.url].filter((text) => text !== undefined).join("\n");
    default:
      return textOfBlock(block);
  }
}

function leadText(picture: LeadPicture | null): string {
  return picture === null ? "" : pictureText(picture);
}

function pictureText({ alt, caption, credit }: Pick<Picture, "alt" | "caption" | "credit">): string {
  const texts = [alt, caption, credit].filter((text) => text !== undefined && text !== "");
  return texts.length === 0 ? "…" : texts.join(" — ");
}
