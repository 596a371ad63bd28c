import type { EditorView } from "@tiptap/pm/view";
import { type RefObject, useRef, useState } from "react";
import { isDraftable } from "../../../features/stories/machine-draft.ts";
import type { BlockBeside, DebtBeside } from "../../../features/translations/read-debt.ts";
import { api } from "../../client/newsroom-api.ts";
import { partnersOf, putDraft, saysSomething } from "../../editor/beside/beside-commands.ts";
import { useWords } from "../../kit/words.tsx";

/** So many at a time that the answer comes while somebody waits, and the first stand there soon. */
const AT_ONCE = 4;

type Given = {
  readonly versionId: string;
  readonly view: RefObject<EditorView | null>;
  readonly latest: RefObject<DebtBeside>;
  readonly onSaid: (said: string) => void;
};

/** Has a machine draft blocks that are new in the original and empty here; nothing that somebody wrote is touched. */
export function useMachineDraft({ versionId, view, latest, onSaid }: Given) {
  const { words } = useWords();
  const told = words.translation;
  const [error, setError] = useState<unknown>(null);
  const [isDrafting, setIsDrafting] = useState(false);
  const isBusy = useRef(false);

  const isWanted = (row: BlockBeside) => {
    const doc = view.current?.state.doc;
    if (doc === undefined || row.state !== "new" || row.block === null || !isDraftable(row.block))
      return false;
    const [partner] = partnersOf(doc, { row, rows: latest.current.blocks });
    return row.text.trim() !== "" && (partner === undefined || !saysSomething(doc, partner));
  };
  const put = async (rows: readonly BlockBeside[]) => {
    const body = { blockIds: rows.map((row) => row.sourceBlockId) };
    const { blocks } = await api.machineDraft({ params: { id: versionId }, body });
    let count = 0;
    for (const block of blocks) {
      const row = latest.current.blocks.find((one) => one.sourceBlockId === block.attrs.id);
      if (view.current === null || row === undefined) continue;
      const putting = putDraft(view.current.state, block, { row, rows: latest.current.blocks });
      if (putting !== null) view.current.dispatch(putting);
      if (putting !== null) count++;
    }
    return count;
  };
  const draft = async (rows: readonly BlockBeside[]) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setIsDrafting(true);
    onSaid(told.drafting);
    try {
      const wanted = rows.filter(isWanted);
      let count = 0;
      for (let i = 0; i < wanted.length; i += AT_ONCE) count += await put(wanted.slice(i, i + AT_ONCE));
      setError(null);
      onSaid(told.drafted(count));
    } catch (problem) {
      setError(problem);
      onSaid("");
    } finally {
      isBusy.current = false;
      setIsDrafting(false);
    }
  };
  return { error, isDrafting, draft: (rows: readonly BlockBeside[]) => void draft(rows) };
}
