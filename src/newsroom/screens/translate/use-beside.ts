import type { EditorView } from "@tiptap/pm/view";
import { useEffect, useRef, useState } from "react";
import type { BlockBeside, DebtBeside } from "../../../features/translations/read-debt.ts";
import { type FieldDebt, textOfField } from "../../../features/translations/told-fields.ts";
import type { VersionFile } from "../../client/answers.ts";
import {
  goToRow,
  partnersOf,
  saysSomething,
  setOutBlock,
  takeOutBlocks,
} from "../../editor/beside/beside-commands.ts";
import { type BesideOptions, besidePlugin, giveRows } from "../../editor/beside/beside-plugin.ts";
import { type BesideAct, listActs } from "../../editor/beside/original-view.ts";
import { useWords } from "../../kit/words.tsx";
import type { Draft } from "../story/use-draft.ts";
import { idOfField, listOwed, type Owed, owedAfter } from "./owed.ts";
import { useBesideKeys } from "./use-beside-keys.ts";
import { useFollowing } from "./use-following.ts";
import { useMachineDraft } from "./use-machine-draft.ts";

type Given = {
  readonly file: VersionFile;
  readonly debt: DebtBeside;
  readonly draft: Draft;
  /** BCP 47. */
  readonly originalLanguage: string;
  readonly mayWrite: boolean;
  /** Whether a machine drafts for this member here. */
  readonly mayDraft: boolean;
};

/** The original beside the text that is written: what is owed, the way through it, and marking it as followed. */
export function useBeside({ file, debt, draft, originalLanguage, mayWrite, mayDraft }: Given) {
  const { words } = useWords();
  const told = words.translation;
  const view = useRef<EditorView | null>(null);
  const latest = useRef(debt);
  latest.current = debt;
  /** Where the translator is: what is owed there is what the key marks. */
  const at = useRef<string | null>(null);
  /** What is being marked; it is owed no more, as far as the translator is concerned. */
  const settling = useRef(new Set<string>());
  const [said, setSaid] = useState("");
  const following = useFollowing(file.version.id, draft.flush);

  const machine = useMachineDraft({ versionId: file.version.id, view, latest, onSaid: setSaid });
  const among = (row: BlockBeside) => ({ row, rows: latest.current.blocks });
  const partners = (row: BlockBeside) =>
    view.current === null ? [] : partnersOf(view.current.state.doc, among(row));
  const rowOf = (blockId: string) => latest.current.blocks.find((row) => partners(row).includes(blockId));

  const open = () => listOwed(latest.current).filter((one) => !settling.current.has(one.id));
  const goTo = (owed: Owed) => {
    if (owed.kind === "field") focusField(owed.debt);
    else if (view.current !== null) goToRow(view.current, among(owed.row));
    at.current = owed.id;
    // Counted after going: leaving what was written just now marks it.
    const all = open();
    const name = owed.kind === "field" ? nameOfField(owed.debt) : told.blockName(owed.row.state);
    const text = owed.kind === "field" ? owed.debt.text : owed.row.text || (owed.row.before ?? "");
    setSaid(told.at(all.findIndex((one) => one.id === owed.id) + 1, all.length, `${name}. ${text}`));
  };
  const go = (direction: "next" | "previous") => {
    const next = owedAfter(latest.current, { at: at.current, direction, except: settling.current });
    if (next !== null) goTo(next);
  };
  const nameOfField = ({ field }: FieldDebt) =>
    field === "alt" || field === "caption" ? words.pictureField(field) : words.fieldName(field);

  /** Marks while the translator writes on: `goOn` moves to what is owed next before the server has answered. */
  const mark = async (owed: Owed, goOn: boolean) => {
    if (settling.current.has(owed.id)) return;
    const blockId = owed.kind === "block" ? partners(owed.row)[0] : undefined;
    settling.current.add(owed.id);
    if (goOn) go("next");
    const left = await following.follow(owed, blockId);
    settling.current.delete(owed.id);
    if (left === null) return;
    latest.current = left;
    const count = open().length;
    if (count === 0 || !goOn) setSaid(told.marked(count));
  };
  const act = (row: BlockBeside, what: BesideAct) => {
    const text = view.current;
    if (text === null) return;
    at.current = row.sourceBlockId;
    const [partner] = partners(row);
    if (what === "draft") {
      machine.draft([row]);
      return;
    }
    if (what === "insert") {
      const setting = setOutBlock(text.state, among(row));
      if (setting !== null) text.dispatch(setting);
      text.focus();
      setSaid(told.setOut);
      return;
    }
    if (
      what === "follow" &&
      partner !== undefined &&
      row.text !== "" &&
      !saysSomething(text.state.doc, partner)
    ) {
      setSaid(told.nothingWritten);
      return;
    }
    if (what === "remove") {
      const taking = takeOutBlocks(text.state, among(row));
      if (taking !== null) text.dispatch(taking);
    }
    void mark({ kind: "block", id: row.sourceBlockId, row }, true);
  };

  const options = useRef<BesideOptions | null>(null);
  const current: BesideOptions = {
    rows: debt.blocks,
    words: told,
    language: originalLanguage,
    mayAct: mayWrite,
    mayDraft,
    onReady: (opened) => {
      view.current = opened;
    },
    onAct: act,
    onEnter: (blockId) => {
      at.current = blockId === null ? null : (rowOf(blockId)?.sourceBlockId ?? null);
    },
    onLeave: (blockId) => {
      const row = rowOf(blockId);
      if (row?.state !== "new" || view.current === null || !mayWrite) return;
      if (saysSomething(view.current.state.doc, blockId))
        void mark({ kind: "block", id: row.sourceBlockId, row }, false);
    },
  };
  options.current = current;
  const [plugins] = useState(() => [besidePlugin(() => options.current ?? current)]);
  useEffect(() => {
    if (view.current !== null) giveRows(view.current, debt.blocks);
  }, [debt.blocks]);

  const actHere = () => {
    const owed = open().find((one) => one.id === at.current);
    if (owed === undefined) setSaid(told.nothingHere);
    else if (owed.kind === "field") void mark(owed, true);
    else {
      const [first] = listActs({ row: owed.row, hasPartner: partners(owed.row).length > 0, mayDraft });
      if (first !== undefined) act(owed.row, first);
    }
  };
  useBesideKeys({ onGo: go, onAct: mayWrite ? actHere : () => {}, onFocus: (id) => (at.current = id) });

  const owedField = (field: FieldDebt): Owed => ({ kind: "field", id: idOfField(field), debt: field });
  return {
    plugins,
    said,
    error: following.error ?? machine.error,
    draft: () => machine.draft(latest.current.blocks),
    isDrafting: machine.isDrafting,
    go,
    enterField: (field: FieldDebt) => {
      at.current = idOfField(field);
    },
    leaveField: (field: FieldDebt) => {
      if (mayWrite && field.state === "new" && textOfField(draft.words, field.field).trim() !== "")
        void mark(owedField(field), false);
    },
    followField: (field: FieldDebt) => void mark(owedField(field), true),
  };
}

function focusField({ field }: FieldDebt): void {
  document.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
}
