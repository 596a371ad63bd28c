import type { Governor } from "../../client/comment-answers.ts";
import { useWords } from "../../kit/words.tsx";

/** What all stories are held to while too many comments wait; nothing where they are not. */
export function HeldNotice({ governor }: { readonly governor: Governor | undefined }) {
  const { words } = useWords();
  const isHeld = governor !== undefined && governor.level !== "open";
  return (
    <div role="status">
      {isHeld && (
        <div className="notice">
          <p>
            <strong>{words.keepingUp.heldTo(governor.level)}</strong> {words.keepingUp.heldMeans}
          </p>
        </div>
      )}
    </div>
  );
}
