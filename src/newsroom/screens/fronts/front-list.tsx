import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Edition, Front } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Problem } from "../../client/problem.ts";
import { Empty, ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";
import { AddStory } from "./add-story.tsx";
import { FrontLine } from "./front-line.tsx";
import { move } from "./order.ts";

type FrontListProps = {
  readonly front: string;
  readonly edition: Edition;
  readonly read: Front;
  readonly onReload: () => void;
};

/** One list in the making: nothing of it is public before it is saved. */
export function FrontList({ front, edition, read, onReload }: FrontListProps) {
  const { words } = useWords();
  const [entries, setEntries] = useState(read.entries);
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const save = useMutation({
    mutationFn: () =>
      api.changeFront({
        params: { front, edition: edition.code },
        body: { basedOn: read.number, entries: entries.map(({ storyId, until }) => ({ storyId, until })) },
      }),
    onSuccess: onReload,
  });
  const bring = (from: number, to: number) => {
    setEntries(move(entries, from, to));
    const entry = entries[from];
    if (entry && to >= 0 && to < entries.length) setSaid(words.movedTo(entry.headline, to + 1));
  };
  const isOvertaken = save.error instanceof Problem && save.error.code === "front-changed";
  return (
    <>
      {entries.length === 0 && <Empty>{words.frontEmpty}</Empty>}
      <ol className="front">
        {entries.map((entry, place) => (
          <FrontLine
            key={entry.storyId}
            entry={entry}
            place={place}
            isLast={place === entries.length - 1}
            timeZone={edition.timeZone}
            language={edition.language}
            onMove={(to) => bring(place, to)}
            onUntil={(until) => setEntries(entries.with(place, { ...entry, until }))}
            onRemove={() => setEntries(entries.toSpliced(place, 1))}
            onDrag={() => setDragged(place)}
            onDrop={() => dragged !== null && bring(dragged, place)}
          />
        ))}
      </ol>
      <p role="status" className="unseen">
        {said}
      </p>
      <AddStory
        edition={edition.code}
        there={entries.map((entry) => entry.storyId)}
        onAdd={(entry) => setEntries([...entries, entry])}
      />
      <ErrorNotice error={save.error} />
      <div className="in-a-row">
        <Button
          loading={save.isPending}
          disabled={entries === read.entries || isOvertaken}
          onClick={() => save.mutate()}
        >
          {words.saveOrder}
        </Button>
        {entries !== read.entries && (
          <Button variant="default" onClick={isOvertaken ? onReload : () => setEntries(read.entries)}>
            {isOvertaken ? words.seeTheirs : words.undoChanges}
          </Button>
        )}
      </div>
    </>
  );
}
