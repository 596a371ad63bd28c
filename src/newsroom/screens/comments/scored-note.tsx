import type { ModeratedComment } from "../../client/comment-answers.ts";
import { useWords } from "../../kit/words.tsx";

/** What the scorer makes of a comment that waits, and why; nothing where it knows too little. */
export function ScoredNote({ scored }: Pick<ModeratedComment, "scored">) {
  const { words } = useWords();
  if (scored === null) return null;
  const reasons = scored.reasons.map((reason) =>
    "word" in reason ? words.scoring.word(reason.word) : words.scoring.signName(reason.sign),
  );
  return (
    <p className="quiet">
      <strong className={`look ${scored.look}`}>{words.scoring.lookName(scored.look)}</strong>{" "}
      {scored.look !== "unsure" && reasons.length > 0 && words.scoring.because(reasons.join(", "))}
    </p>
  );
}
