import type { Status } from "../../features/stories/story.ts";
import { useWords } from "./words.tsx";

/** Where a version stands, as a word; the colour only repeats it. */
export function StatusMark({ status }: { readonly status: Status }) {
  const { words } = useWords();
  return <span className={`status ${status}`}>{words.statusName(status)}</span>;
}
