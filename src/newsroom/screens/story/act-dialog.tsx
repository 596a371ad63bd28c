import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { VersionFile } from "../../client/answers.ts";
import type { Answers } from "../../client/check-answers.ts";
import { faultOf, tellRefusal } from "../../client/problem.ts";
import { fromFieldTime, toFieldTime } from "../../editor/views/zoned-time.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { type Act, acts } from "./acts.ts";
import type { Checks } from "./checks/use-checks.ts";
import { useReview } from "./checks/use-review.tsx";
import { useDueCorrections } from "./due-corrections.tsx";

/** What somebody typed for an act. */
export type TypedForAct = {
  readonly note: string;
  /** As its field has it; null for what it begins with. */
  readonly time: string | null;
  /** Why errors are let stand. */
  readonly reason: string;
};

export const nothingTyped: TypedForAct = { note: "", time: null, reason: "" };

type ActDialogProps = {
  readonly act: Act;
  readonly name: string;
  readonly file: VersionFile;
  readonly checks: Checks;
  readonly flush: () => Promise<string>;
  /** Held by whoever opens the dialog: it is closed to look at the words that the checks ask about, and opened again. */
  readonly typed: TypedForAct;
  readonly onTyped: (typed: TypedForAct) => void;
  readonly onClose: () => void;
};

const HOUR = 3_600_000;
const aboutTime = ["time-is-past", "under-embargo", "embargo-and-schedule"];

/** Asks before an act, with the note or the time that it needs. */
export function ActDialog({ act, name, file, checks, flush, typed, onTyped, onClose }: ActDialogProps) {
  const { words } = useWords();
  const queries = useQueryClient();
  const zone = useZoneOf(file.version.edition);
  const [soon] = useState(() => toFieldTime(browserNow() + HOUR, zone));
  const { note, reason } = typed;
  const time = typed.time ?? soon;
  const type = (some: Partial<TypedForAct>) => onTyped({ ...typed, ...some });
  const isNeeded = acts[act].releases === true;
  const { edition } = file.version;
  const onReason = (given: string) => type({ reason: given });
  const review = useReview({ checks, isNeeded, edition, name, reason, onReason, onClose });
  const due = useDueCorrections(act === "correct" ? file : null);
  const [isFollowing, setFollowing] = useState(true);
  const run = useMutation({
    mutationFn: async (answers: Answers) => {
      const basedOn = review.revisionId ?? (await flush());
      const follows = isFollowing ? due.map((one) => one.revisionId) : [];
      const at = fromFieldTime(time, zone) ?? 0;
      return acts[act].run({ versionId: file.version.id, basedOn, note, at, answers, follows });
    },
    onError: review.takeProblem,
    onSuccess: async () => {
      onTyped(nothingTyped);
      onClose();
      await queries.invalidateQueries({ queryKey: ["version", file.version.id] });
      await queries.invalidateQueries({ queryKey: ["due-corrections"] });
      await queries.invalidateQueries({ queryKey: ["desk"] });
    },
  });
  return (
    <Confirm
      title={name}
      act={review.act}
      error={run.error}
      isBusy={run.isPending}
      onConfirm={() => {
        const answers = review.answer();
        if (answers !== null) run.mutate(answers);
      }}
      onClose={onClose}
    >
      <p>{words.actMeans(act)}</p>
      {acts[act].asks === "note" && (
        <Textarea
          label={act === "correct" ? words.correctionNote : words.noteToColleague}
          value={note}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => type({ note: currentTarget.value })}
          error={faultOf(run.error, "note")}
        />
      )}
      {acts[act].asks === "time" && (
        <TextInput
          type="datetime-local"
          label={words.timeIn(zone)}
          value={time}
          onChange={({ currentTarget }) => type({ time: currentTarget.value })}
          error={faultOf(run.error, "at") ?? tellRefusal(run.error, aboutTime)}
        />
      )}
      {due.length > 0 && (
        <Checkbox
          label={words.toDo.followsThem}
          description={due.map((one) => one.note).join(" · ")}
          checked={isFollowing}
          onChange={({ currentTarget }) => setFollowing(currentTarget.checked)}
        />
      )}
      {review.view}
    </Confirm>
  );
}

function useZoneOf(code: string): string {
  return useMe().newspaper.editions.find((edition) => edition.code === code)?.timeZone ?? "UTC";
}
