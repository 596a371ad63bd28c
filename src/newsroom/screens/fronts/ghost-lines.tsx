import { Button } from "@mantine/core";
import type { FrontEntry } from "../../client/answers.ts";
import { useWords } from "../../kit/words.tsx";

type GhostLinesProps = {
  readonly ghosts: readonly FrontEntry[];
  readonly language: string;
  readonly onPutIn: (ghost: FrontEntry) => void;
};

/** What readers see behind the curated stories: nobody chose these, the newest fill what is free. */
export function GhostLines({ ghosts, language, onPutIn }: GhostLinesProps) {
  const { words } = useWords();
  if (ghosts.length === 0) return null;
  return (
    <section aria-label={words.onFronts.filledWith}>
      <p className="quiet">{words.onFronts.filledWith}</p>
      <ul className="plain ghosts">
        {ghosts.map((ghost) => (
          <li key={ghost.storyId}>
            <span className="headline-of" lang={language}>
              {ghost.headline}
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={words.onFronts.putIn(ghost.headline)}
              onClick={() => onPutIn(ghost)}
            >
              +
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
