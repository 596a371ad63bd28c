import { Button, TextInput } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { FrontEntry } from "../../client/answers.ts";
import { fromFieldTime, toFieldTime } from "../../editor/views/zoned-time.ts";
import { StatusMark } from "../../kit/status-mark.tsx";
import { useWords } from "../../kit/words.tsx";

type FrontLineProps = {
  readonly entry: FrontEntry;
  /** From 0. */
  readonly place: number;
  readonly isLast: boolean;
  readonly timeZone: string;
  readonly language: string;
  readonly onMove: (to: number) => void;
  readonly onUntil: (until: number | null) => void;
  readonly onRemove: () => void;
  readonly onDrag: () => void;
  readonly onDrop: () => void;
};

/** A story in a list: moved by buttons, by Alt and an arrow, or dragged. */
export function FrontLine(props: FrontLineProps) {
  const { entry, place, isLast, timeZone, language, onMove, onUntil, onRemove, onDrag, onDrop } = props;
  const { words } = useWords();
  const press = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    onMove(place + by);
  };
  return (
    <li
      draggable
      onDragStart={onDrag}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
      onKeyDown={press}
    >
      <span className="headline-of" lang={language}>
        {entry.headline === "" ? words.noHeadline : entry.headline}
      </span>
      {entry.status === null ? (
        <span className="quiet">{words.notInEdition}</span>
      ) : (
        <StatusMark status={entry.status} />
      )}
      <TextInput
        size="xs"
        type="datetime-local"
        label={words.until(timeZone)}
        value={entry.until === null ? "" : toFieldTime(entry.until, timeZone)}
        onChange={({ currentTarget }) => onUntil(fromFieldTime(currentTarget.value, timeZone))}
      />
      <span className="in-a-row">
        <Button
          size="compact-sm"
          variant="default"
          disabled={place === 0}
          aria-label={words.moveUp(entry.headline)}
          onClick={() => onMove(place - 1)}
        >
          ↑
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={isLast}
          aria-label={words.moveDown(entry.headline)}
          onClick={() => onMove(place + 1)}
        >
          ↓
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.takeOut(entry.headline)}
          onClick={onRemove}
        >
          ×
        </Button>
      </span>
    </li>
  );
}
