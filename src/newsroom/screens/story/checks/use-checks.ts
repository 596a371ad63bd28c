import { useMutation } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import type { CheckPart } from "../../../../../locales/checks.ts";
import { type Mending, mend, moveBehind, reverse } from "../../../../features/checks/mend.ts";
import type { Checked, ToldFinding } from "../../../client/check-answers.ts";
import { api } from "../../../client/newsroom-api.ts";
import type { StoryEditorHandle } from "../../../editor/story-editor.tsx";
import type { Draft } from "../use-draft.ts";
import { fieldId } from "./field-id.ts";
import { countBefore } from "./find-place.ts";

type CheckedStory = {
  readonly versionId: string;
  readonly draft: Draft;
  readonly editor: RefObject<StoryEditorHandle | null>;
  /** Parts whose field the screen lacks: the story's own screen has it. */
  readonly elsewhere?: readonly CheckPart[];
};

/** The checks of the story that a screen shows. */
export type Checks = {
  readonly words: Draft["words"];
  /** What was found when they last ran; null before. */
  readonly checked: Checked | null;
  readonly isChecking: boolean;
  readonly error: unknown;
  /** Whether words that were to be shown or mended stand there no more. */
  readonly isLost: boolean;
  /** The version whose own screen has the field of a finding; null where this screen has it. */
  screenOf(finding: ToldFinding): string | null;
  readonly mayUndo: boolean;
  /** Saves what was typed and reads it anew. */
  run(): void;
  /** Selects the words of a finding, or leads to its field. */
  show(finding: ToldFinding): void;
  mendAll(findings: readonly ToldFinding[]): void;
  undo(): void;
};

export function useChecks({ versionId, draft, editor, elsewhere = [] }: CheckedStory): Checks {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [isLost, setLost] = useState(false);
  const [mended, setMended] = useState<readonly Mending[]>([]);
  const check = useMutation({
    mutationFn: async () => {
      await draft.flush();
      return api.checks({ params: { id: versionId } });
    },
    onSuccess: setChecked,
    onMutate: () => {
      setLost(false);
      setMended([]);
    },
  });
  /** Mends as many as still can be; the words around are left as they are. */
  const apply = (mendings: readonly Mending[]) => {
    let words = draft.words;
    const done = mendings.filter((mending) => {
      const after = mend(words, mending);
      words = after ?? words;
      return after !== null;
    });
    const { body, ...fields } = words;
    draft.change(fields);
    if (body !== draft.words.body) editor.current?.change(body);
    setLost(done.length < mendings.length);
    return done;
  };
  return {
    words: draft.words,
    checked,
    isChecking: check.isPending,
    error: check.error,
    isLost,
    screenOf: ({ place }) =>
      place.blockId === undefined && elsewhere.includes(place.part) ? versionId : null,
    mayUndo: mended.length > 0,
    run: () => check.mutate(),
    show: (finding) => setLost(!showFinding(finding, { draft, editor })),
    mendAll(findings) {
      // From the end of each text, so that what stands before is where it was found.
      const mendings = findings
        .flatMap(({ place, from, to, quote, fix }) =>
          fix === undefined ? [] : [{ place, from, to, quote, fix }],
        )
        .toSorted((one, other) => other.from - one.from);
      const done = apply(mendings);
      setMended(done.toReversed().map(reverse));
      setChecked(
        (before) =>
          before && {
            ...before,
            findings: done.reduce((left, one) => moveBehind(left, one), before.findings),
          },
      );
    },
    undo() {
      apply(mended);
      setMended([]);
      check.mutate();
    },
  };
}

function showFinding(
  finding: ToldFinding,
  { draft, editor }: Pick<CheckedStory, "draft" | "editor">,
): boolean {
  const { part, blockId } = finding.place;
  if (blockId !== undefined) {
    const words = part === "text" ? { words: finding.quote, nth: countBefore(draft.words, finding) } : {};
    return editor.current?.show({ blockId, ...words }) ?? editor.current?.show({ blockId }) ?? false;
  }
  const field = document.getElementById(fieldId(part));
  if (field === null) {
    editor.current?.focus();
    return true;
  }
  field.focus();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    field.setSelectionRange(finding.from, finding.to);
  return true;
}
