import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ComponentProps, KeyboardEvent } from "react";
import { warnOfEntry } from "../../../features/lists/front-warnings.ts";
import type { FrontEntry } from "../../client/answers.ts";
import { fromFieldTime, toFieldTime } from "../../editor/views/zoned-time.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { StatusMark } from "../../kit/status-mark.tsx";
import { useWords } from "../../kit/words.tsx";

type FrontLineProps = {
  readonly entry: FrontEntry;
  /** From 0. */
  readonly place: number;
  readonly isLast: boolean;
  /** How many stories readers see, where this one is beyond them; null where they see it. */
  readonly beyond: number | null;
  readonly timeZone: string;
  readonly language: string;
  /** How it looks while a line is dragged. */
  readonly look: string;
  readonly grip: ComponentProps<"span">;
  readonly onMove: (to: number) => void;
  readonly onUntil: (until: number | null) => void;
  readonly onRemove: () => void;
};

/** A story in a list: moved by its grip, by buttons, by Alt and an arrow. */
export function FrontLine(props: FrontLineProps) {
  const { entry, place, beyond, timeZone, language, look, grip, onMove, onUntil } = props;
  const { words } = useWords();
  const press = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    onMove(place + by);
  };
  const warning = warnOfEntry(entry, browserNow());
  const headline = entry.headline === "" ? words.noHeadline : entry.headline;
  return (
    <li className={look} onKeyDown={press}>
      <span className="grip" aria-hidden {...grip}>
        ⠿
      </span>
      <span className="headline-of" lang={language}>
        {entry.versionId === null ? (
          headline
        ) : (
          <Link to="/stories/$versionId" params={{ versionId: entry.versionId }}>
            {headline}
          </Link>
        )}
      </span>
      <span className="standing-of">
        {entry.status !== null && <StatusMark status={entry.status} />}
        {warning !== null && <span className="warning"> {words.onFronts.entryWarning(warning)}</span>}
        {warning === null && beyond !== null && (
          <span className="quiet"> {words.onFronts.beyond(beyond)}</span>
        )}
      </span>
      <TextInput
        size="xs"
        type="datetime-local"
        label={words.until(timeZone)}
        value={entry.until === null ? "" : toFieldTime(entry.until, timeZone)}
        onChange={({ currentTarget }) => onUntil(fromFieldTime(currentTarget.value, timeZone))}
      />
      <LineButtons {...props} />
    </li>
  );
}

function LineButtons({ entry, place, isLast, onMove, onRemove }: FrontLineProps) {
  const { words } = useWords();
  const small = { size: "compact-sm", variant: "default" } as const;
  return (
    <span className="in-a-row">
      <Button
        {...small}
        disabled={place === 0}
        aria-label={words.moveUp(entry.headline)}
        onClick={() => onMove(place - 1)}
      >
        ↑
      </Button>
      <Button
        {...small}
        disabled={isLast}
        aria-label={words.moveDown(entry.headline)}
        onClick={() => onMove(place + 1)}
      >
        ↓
      </Button>
      <Button {...small} aria-label={words.takeOut(entry.headline)} onClick={onRemove}>
        ×
      </Button>
    </span>
  );
}
