import { compareWords } from "../../../features/history/compare-words.ts";
import { isDraftable } from "../../../features/stories/machine-draft.ts";
import type { BlockBeside } from "../../../features/translations/read-debt.ts";
import { element, showBlock } from "./show-block.ts";

/**
 * What a translator can do with a block of the original: say that it is told, set a block out for it, have a machine draft it, take its
 * block away.
 */
export type BesideAct = "follow" | "insert" | "draft" | "remove" | "leave";

/** What the original's column says, in the member's language. */
export type BesideWords = {
  readonly blockName: (state: BlockBeside["state"]) => string;
  readonly actName: (act: BesideAct) => string;
  readonly wordsAdded: string;
  readonly wordsRemoved: string;
  readonly beforeUnknown: string;
  readonly empty: string;
};

type Shown = {
  readonly row: BlockBeside;
  readonly hasPartner: boolean;
  /** The language of the original (BCP 47). */
  readonly language: string;
  readonly words: BesideWords;
  /** Whether followed blocks are closed to a line, as on a phone. */
  readonly isNarrow: boolean;
  readonly mayAct: boolean;
  /** Whether a machine drafts here. */
  readonly mayDraft: boolean;
  readonly onAct: (row: BlockBeside, act: BesideAct) => void;
};

/** One block of the original as it stands beside the translation. */
export function originalView(shown: Shown): HTMLElement {
  const { row, language, words, isNarrow, mayAct } = shown;
  const isOwed = row.state !== "followed";
  const name = words.blockName(row.state);
  const told = element("div", contentOf(shown), "told");
  told.lang = language;
  const summary = element("summary", [
    element("span", [name], "state"),
    " ",
    element("span", [row.text || (row.before ?? "")], "beginning"),
  ]);
  const details = element("details", [summary, told]) as HTMLDetailsElement;
  details.open = isOwed || !isNarrow;
  const state = isOwed ? [element("p", [name], "state")] : [];
  const view = element("div", [...state, details], `original ${row.state}`);
  if (mayAct && isOwed) view.append(actsOf(shown));
  view.dataset.source = row.sourceBlockId;
  view.setAttribute("role", "group");
  view.setAttribute("aria-label", name);
  return view;
}

/** What the key does that does what is to be done: the first of the acts that a block is offered. */
export function listActs({
  row,
  hasPartner,
  mayDraft,
}: Pick<Shown, "row" | "hasPartner" | "mayDraft">): BesideAct[] {
  if (row.state === "removed") return hasPartner ? ["remove", "leave"] : ["leave"];
  if (row.state === "followed") return [];
  const isForMachine = mayDraft && row.state === "new" && row.block !== null && isDraftable(row.block);
  const drafting: BesideAct[] = isForMachine ? ["draft"] : [];
  return row.state === "new" && !hasPartner ? ["insert", ...drafting, "leave"] : ["follow", ...drafting];
}

function actsOf(shown: Shown): HTMLElement {
  const { row, words, onAct } = shown;
  const buttons = listActs(shown).map((act) => {
    const button = element("button", [words.actName(act)]) as HTMLButtonElement;
    button.type = "button";
    button.addEventListener("click", () => onAct(row, act));
    return button;
  });
  return element("p", buttons, "row-acts");
}

function contentOf({ row, words }: Shown): HTMLElement[] {
  const { state, text, before, block } = row;
  if (state === "removed")
    return [element("p", before === null ? [words.beforeUnknown] : [marked("removed", before, words)])];
  if (state !== "changed") return block === null ? [] : showBlock(block);
  if (before === null)
    return [...(block === null ? [] : showBlock(block)), element("p", [words.beforeUnknown])];
  // What changed beside the words (a link, an address, a picture) is seen in the block itself.
  if (before === text) return block === null ? [] : showBlock(block);
  const runs = compareWords(before, text);
  return [
    element(
      "p",
      runs.map((run) => (run.kind === "same" ? run.text : marked(run.kind, run.text, words))),
    ),
  ];
}

/** Marked words, with words that say so to who can't see the mark. */
function marked(kind: "added" | "removed", text: string, words: BesideWords): HTMLElement {
  const said = kind === "added" ? words.wordsAdded : words.wordsRemoved;
  return element(kind === "added" ? "ins" : "del", [element("span", [`${said} `], "unseen"), text]);
}
