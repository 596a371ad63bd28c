import type { Block, Body } from "../src/features/stories/body.ts";
import { hasSave } from "../src/features/stories/revisions.store.ts";
import { saveDraft } from "../src/features/stories/save-draft.ts";
import { loadNewest } from "../src/features/stories/stories.store.ts";
import type { Words } from "../src/features/stories/story.ts";
import { Problem } from "../src/newsroom/client/problem.ts";
import type { JournalStore } from "../src/newsroom/editor/saving/journal.ts";
import { type JournalEntry, type Keystroke, withStroke } from "../src/newsroom/editor/saving/keystrokes.ts";
import type { DraftToSave } from "../src/newsroom/screens/story/draft-keeper.ts";
import { type OpenDraft, openDraft } from "../src/newsroom/screens/story/open-draft.ts";
import { recoverDraft } from "../src/newsroom/screens/story/recover-draft.ts";
import type { TestStore } from "./databases.ts";

/** What somebody does to a story. `at` and `to` are places, taken round the ends. */
export type Edit = {
  readonly act: "type" | "split" | "join" | "delete" | "move" | "paste" | "field" | "caption";
  readonly at: number;
  readonly to: number;
};

/** How the way to the server is: `lost` takes what is sent and loses the answer, as a server that is killed after its commit does. */
export type Way = "up" | "down" | "lost";

const fields = ["headline", "kicker", "standfirst", "source", "place"] as const;

/** A member at a browser, whose network and tab can be taken away. Every word that they write is one of its kind. */
export type Writer = {
  readonly typed: ReadonlySet<string>;
  edit(edit: Edit): void;
  way: Way;
  /** The tab is gone, with what was under way in it; what its browser has written stays. */
  kill(): void;
  /** Opens the story (again), where the network lets them. */
  open(): Promise<void>;
  save(): Promise<void>;
  /** Hears that somebody saved. */
  hear(): Promise<void>;
  words(): Words | null;
};

/** A writer of one version over a real store. */
export function seatWriter(store: TestStore, versionId: string, name: string): Writer {
  const journal = keepJournal();
  const typed = new Set<string>();
  let draft: OpenDraft | null = null;
  let tabs = 0;
  let tokens = 0;
  let ids = 0;
  let life = { isOver: false };
  const token = () => {
    const made = `${name}${++tokens};`;
    typed.add(made);
    return made;
  };
  const newId = () => `${name}-${++ids}`;

  const send = async (tab: string, { basedOn, key, words, clashes }: DraftToSave) => {
    const { way } = writer;
    if (way === "down") throw cut();
    store.clock.advance(7);
    const from = { tab, key };
    const input = { versionId, words, savedBy: name, basedOn, from, clashes };
    const { value: saved } = await store.ledger.write((writing) => saveDraft(writing, input));
    if (way === "lost") throw cut();
    if (saved.ok) return { revisionId: saved.value.revisionId, savedAt: store.clock() };
    const { revisionId, words: theirs } = await look();
    const landed = await hasSave(store.database.db, versionId, key);
    throw new Problem({
      ...{ status: 409, code: "newer-revision", message: "", fields: [] },
      more: { newer: { revisionId, words: theirs, savedAt: store.clock(), landed } },
    });
  };
  const look = async () => {
    const { id: revisionId, words } = await loadNewest(store.database.db, versionId);
    // What comes over the network shares nothing with what is there.
    return { revisionId, words: structuredClone(words) };
  };

  const writer: Writer = {
    typed,
    way: "up",
    words: () => draft?.state().words ?? null,
    edit(edit) {
      if (draft === null) return;
      draft.change(
        change(draft.state().words, edit, { name, token, newId, forget: (one) => typed.delete(one) }),
      );
    },
    kill() {
      life.isOver = true;
      draft = null;
    },
    async open() {
      if (draft !== null || writer.way !== "up") return;
      life = { isOver: false };
      const alive = life;
      const here = journal.openFor(alive);
      // A dead tab sends nothing, and hears no answer to what it sent before.
      const never = () => new Promise<never>(() => {});
      const save = (tab: string) => async (sent: DraftToSave) => {
        if (alive.isOver) return never();
        const answer = send(tab, structuredClone(sent));
        await answer.catch(() => {});
        return alive.isOver ? never() : answer;
      };
      const tab = `${name}-tab${++tabs}`;
      for (const entry of await here.list(versionId)) {
        await recoverDraft(entry, { store: here, save: save(tab), now: store.clock });
        await here.remove({ ...entry, number: Number.POSITIVE_INFINITY });
      }
      const { revisionId, words } = await look();
      draft = openDraft({
        ...{ versionId, tab, now: store.clock },
        seen: { revision: { id: revisionId, savedAt: 0 }, words },
        openJournalStore: async () => here,
        save: save(tab),
        prepare: async () => {},
        onTold: () => {},
      });
      await Promise.resolve();
    },
    async save() {
      await draft?.flush().catch(() => {});
    },
    async hear() {
      if (draft === null || writer.way === "down") return;
      const { revisionId, words } = await look();
      draft.receive({ revision: { id: revisionId, savedAt: 0 }, words });
      await Promise.resolve();
    },
  };
  return writer;
}

const cut = () => new Problem({ status: 0, code: "offline", message: "", fields: [], more: {} });

/** A browser's journal in memory. What a tab had not written when it was killed is not there. */
function keepJournal() {
  const kept = new Map<string, JournalEntry>();
  const strokes = new Map<string, Keystroke>();
  const openFor = (life: { readonly isOver: boolean }): JournalStore => ({
    async put(entry) {
      await Promise.resolve();
      if (life.isOver) return;
      kept.set(entry.tab, structuredClone(entry));
      if ((strokes.get(entry.tab)?.number ?? Number.POSITIVE_INFINITY) <= entry.number)
        strokes.delete(entry.tab);
    },
    putAtOnce(stroke) {
      if (life.isOver) return;
      strokes.set(stroke.tab, JSON.parse(JSON.stringify(stroke)) as Keystroke);
    },
    async remove({ tab, number }) {
      if (life.isOver) return;
      if ((strokes.get(tab)?.number ?? Number.POSITIVE_INFINITY) <= number) strokes.delete(tab);
      kept.delete(tab);
    },
    list: async () =>
      [...new Set([...kept.keys(), ...strokes.keys()])].flatMap(
        (tab) => withStroke(kept.get(tab) ?? null, strokes.get(tab) ?? null) ?? [],
      ),
  });
  return { openFor };
}

type Hand = {
  readonly name: string;
  readonly token: () => string;
  readonly newId: () => string;
  /** A word that its writer took away again, on purpose. */
  readonly forget: (token: string) => void;
};

function change(words: Words, { act, at, to }: Edit, hand: Hand): Partial<Words> {
  if (act === "field") {
    const field = fields[at % fields.length] ?? "headline";
    return { [field]: `${words[field]} ${hand.token()}` };
  }
  if (act === "caption") {
    const picture = words.picture ?? { mediaId: "a-picture", alt: "", caption: "", credit: "" };
    return { picture: { ...picture, caption: `${picture.caption} ${hand.token()}` } };
  }
  return { body: changeBody(words.body, { act, at, to }, hand) };
}

function changeBody(body: Body, { act, at, to }: Edit, hand: Hand): Body {
  const content = [...body.content];
  const index = content.length === 0 ? 0 : at % content.length;
  const block = content[index];
  const text = block === undefined ? "" : textOf(block);
  const fresh = (words: string) => paragraph(hand.newId(), words);
  if (block === undefined || act === "paste")
    content.splice(index, 0, fresh(hand.token()), fresh(`${hand.token()} ${hand.token()}`));
  else if (act === "type") content[index] = paragraph(block.attrs.id, `${text} ${hand.token()}`);
  else if (act === "split") {
    const pieces = text.split(" ");
    const half = to % (pieces.length + 1);
    content.splice(
      index,
      1,
      paragraph(block.attrs.id, pieces.slice(0, half).join(" ")),
      fresh(pieces.slice(half).join(" ")),
    );
  } else if (act === "join") {
    const before = content[index - 1];
    if (before !== undefined)
      content.splice(index - 1, 2, paragraph(before.attrs.id, `${textOf(before)} ${text}`));
  } else if (act === "move") {
    content.splice(index, 1);
    content.splice(to % (content.length + 1), 0, block);
  } else {
    const said = text.split(" ").filter((word) => word !== "");
    // Nobody takes away what is not theirs.
    if (said.every((word) => word.startsWith(hand.name))) {
      content.splice(index, 1);
      for (const word of said) hand.forget(word);
    }
  }
  return { type: "doc", content };
}

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: text === "" ? [] : [{ type: "text", text }],
});

function textOf(block: Block): string {
  if (block.type !== "paragraph") return "";
  return block.content.map((inline) => (inline.type === "text" ? inline.text : "")).join("");
}
