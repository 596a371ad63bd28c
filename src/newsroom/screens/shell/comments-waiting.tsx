import { useWaiting } from "../../kit/live.ts";
import { useWords } from "../../kit/words.tsx";

/** How many comments wait for a moderator, beside the way to them; nothing where none do. */
export function CommentsWaiting() {
  const { words } = useWords();
  const waiting = useWaiting();
  if (waiting === null || waiting === 0) return null;
  return (
    <>
      {" "}
      <span className="waiting">
        {waiting}
        <span className="unseen"> {words.moderation.wait}</span>
      </span>
    </>
  );
}
