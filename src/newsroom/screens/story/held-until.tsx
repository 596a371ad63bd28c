import type { VersionFile } from "../../client/answers.ts";
import { useMe } from "../../kit/use-me.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

/** When a version comes out, or before when it must not, on the clock of its edition. */
export function HeldUntil({ file }: { readonly file: VersionFile }) {
  const { words } = useWords();
  const { edition, status, visibleFrom, embargoUntil } = file.version;
  const zone = useMe().newspaper.editions.find((one) => one.code === edition)?.timeZone ?? "UTC";
  const { moment } = useTimes(zone);
  const told = (at: number) => `${moment(at)} (${zone})`;
  if (file.isPublic) return null;
  if (status === "scheduled" && visibleFrom !== null)
    return <span>{words.toDo.comesOut(told(visibleFrom))}</span>;
  return embargoUntil === null ? null : <span>{words.toDo.embargoUntil(told(embargoUntil))}</span>;
}
