import { Button } from "@mantine/core";
import type { Edition, FrontOrder } from "../../client/answers.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

type OvertakenProps = {
  readonly there: FrontOrder;
  readonly edition: Edition;
  readonly isBusy: boolean;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
};

/** A colleague was faster: what they saved, and a choice. Nothing that was ordered here is lost before it. */
export function Overtaken({ there, edition, isBusy, onTakeTheirs, onKeepMine }: OvertakenProps) {
  const { words } = useWords();
  const { moment } = useTimes(edition.timeZone);
  const { onFronts } = words;
  const time = there.savedAt === null ? "" : moment(there.savedAt);
  return (
    <div className="notice error" role="alert">
      <p>{onFronts.overtaken(there.savedBy?.name ?? "", time)}</p>
      <p>{onFronts.theirOrder}</p>
      <ol lang={edition.language}>
        {there.entries.map((entry) => (
          <li key={entry.storyId}>{entry.headline}</li>
        ))}
      </ol>
      <div className="in-a-row">
        <Button size="compact-sm" onClick={onTakeTheirs}>
          {words.seeTheirs}
        </Button>
        <Button size="compact-sm" variant="default" loading={isBusy} onClick={onKeepMine}>
          {onFronts.keepMine}
        </Button>
      </div>
    </div>
  );
}
