import { hoursUntouched } from "../../../features/lists/front-warnings.ts";
import type { Edition, Front } from "../../client/answers.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

/** Who saved the list last and when, and whether that is long ago. */
export function FrontStanding({ read, edition }: { readonly read: Front; readonly edition: Edition }) {
  const { words } = useWords();
  const { moment } = useTimes(edition.timeZone);
  const hours = hoursUntouched(read.savedAt, browserNow());
  return (
    <>
      {read.savedAt !== null && read.savedBy !== null && (
        <p className="quiet">{words.onFronts.savedBy(read.savedBy.name, moment(read.savedAt))}</p>
      )}
      {hours !== null && <p className="notice">{words.onFronts.untouched(hours)}</p>}
    </>
  );
}
