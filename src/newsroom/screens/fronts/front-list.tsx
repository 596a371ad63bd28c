import "./fronts.css";
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fillFront } from "../../../features/lists/front.ts";
import type { Edition, Front, FrontEntry, FrontOrder } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Problem } from "../../client/problem.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { useLive } from "../../kit/live.ts";
import { Empty, ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";
import { AddStory } from "./add-story.tsx";
import { EarlierOrders } from "./earlier-orders.tsx";
import { FrontLine } from "./front-line.tsx";
import { FrontPreview } from "./front-preview.tsx";
import { FrontStanding } from "./front-standing.tsx";
import { GhostLines } from "./ghost-lines.tsx";
import { move } from "./order.ts";
import { Overtaken } from "./overtaken.tsx";
import { type Dragged, useDrag } from "./use-drag.ts";
import { useOrder } from "./use-order.ts";

type FrontListProps = {
  readonly front: string;
  readonly edition: Edition;
  readonly read: Front;
  readonly onReload: () => void;
};

/** One list in the making: nothing of it is public before it is saved. */
export function FrontList({ front, edition, read, onReload }: FrontListProps) {
  const { words } = useWords();
  const order = useOrder(read);
  const { entries } = order;
  const [said, setSaid] = useState("");
  const [isPreviewed, setPreviewed] = useState(false);
  const save = useMutation({
    mutationFn: ({ basedOn, sent }: { readonly basedOn: number; readonly sent: typeof entries }) =>
      api.changeFront({
        params: { front, edition: edition.code },
        body: { basedOn, entries: sent.map(({ storyId, until }) => ({ storyId, until })) },
      }),
    onSuccess: ({ number }, { sent }) => {
      order.saved({ number, entries: sent });
      onReload();
    },
  });
  useLive((event) => {
    // What is being ordered stays: a colleague's order is told when it is saved.
    const isOurs = event === null || event.subjectId === `${front}:${edition.code}`;
    if (isOurs && !order.isChanged && !save.isPending) onReload();
  });
  const bring = (from: number, to: number) => {
    order.change(move(entries, from, to));
    const entry = entries[from];
    if (entry && to >= 0 && to < entries.length) setSaid(words.movedTo(entry.headline, to + 1));
  };
  const drag = useDrag(bring);
  const bringBack = (earlier: FrontOrder) => {
    order.change(earlier.entries.filter(({ until }) => until === null || until > browserNow()));
    setSaid(words.onFronts.broughtBack);
  };
  const seen = entries.filter((entry) => entry.isPublic);
  const ghosts = fillFront(seen, read.newest.map(asEntry), { limit: read.places }).slice(seen.length);
  const theirs = theirsIn(save.error);
  // Once theirs is what ours is made from, there is nothing to choose.
  const there = theirs !== null && theirs.number > order.number ? theirs : null;
  const takeTheirs = (taken: FrontOrder) => {
    order.take(taken);
    save.reset();
    onReload();
  };
  return (
    <>
      <FrontStanding read={read} edition={edition} />
      {entries.length === 0 && <Empty>{words.frontEmpty}</Empty>}
      <div className="front-columns">
        {entries.length > 0 && (
          // Over the fields at a desk, where each field's own label is heard and not seen.
          <p className="quiet" aria-hidden>
            {words.until(edition.timeZone)}
          </p>
        )}
        <ol className="front" ref={drag.list}>
          {entries.map((entry, place) => (
            <FrontLine
              key={entry.storyId}
              entry={entry}
              place={place}
              isLast={place === entries.length - 1}
              beyond={seen.indexOf(entry) >= read.places ? read.places : null}
              timeZone={edition.timeZone}
              language={edition.language}
              look={lookOf(drag.dragged, place)}
              grip={drag.grip(place)}
              onMove={(to) => bring(place, to)}
              onUntil={(until) => order.change(entries.with(place, { ...entry, until }))}
              onRemove={() => order.change(entries.toSpliced(place, 1))}
            />
          ))}
        </ol>
      </div>
      <p role="status" className="unseen">
        {said}
      </p>
      <GhostLines
        ghosts={ghosts}
        language={edition.language}
        onPutIn={(ghost) => order.change([...entries, ghost])}
      />
      <AddStory
        edition={edition.code}
        there={entries.map((entry) => entry.storyId)}
        onAdd={(entry) => order.change([...entries, entry])}
      />
      {theirs === null && <ErrorNotice error={save.error} />}
      {there !== null && (
        <Overtaken
          there={there}
          edition={edition}
          isBusy={save.isPending}
          onTakeTheirs={() => takeTheirs(there)}
          onKeepMine={() => save.mutate({ basedOn: there.number, sent: entries })}
        />
      )}
      <div className="in-a-row front-acts">
        <Button
          loading={save.isPending}
          disabled={!order.isChanged || there !== null}
          onClick={() => save.mutate({ basedOn: order.number, sent: entries })}
        >
          {words.saveOrder}
        </Button>
        {order.isChanged && (
          <>
            <Button variant="default" onClick={order.undo}>
              {words.onFronts.undo}
            </Button>
            <Button variant="default" onClick={order.reset}>
              {words.undoChanges}
            </Button>
          </>
        )}
        <Button variant="default" aria-expanded={isPreviewed} onClick={() => setPreviewed(!isPreviewed)}>
          {words.onFronts.preview}
        </Button>
      </div>
      <p className="keys">{words.onFronts.keys}</p>
      {isPreviewed && (
        <FrontPreview
          front={front}
          edition={edition.code}
          storyIds={entries.map((entry) => entry.storyId)}
          onClose={() => setPreviewed(false)}
        />
      )}
      <EarlierOrders front={front} edition={edition} now={read.number} onBringBack={bringBack} />
    </>
  );
}

/** A story that fills a free place, as it would stand in the list. */
function asEntry(story: Front["newest"][number]): FrontEntry {
  return { ...story, status: "published", isPublic: true, until: null };
}

/** What a colleague saved meanwhile, where that is why ours was refused. */
function theirsIn(error: unknown): FrontOrder | null {
  if (!(error instanceof Problem) || error.code !== "front-changed") return null;
  return error.more.there as FrontOrder;
}

function lookOf(dragged: Dragged | null, place: number): string {
  if (dragged === null) return "";
  if (place === dragged.from) return "dragged";
  if (place !== dragged.to) return "";
  return dragged.to > dragged.from ? "drop-after" : "drop-before";
}
