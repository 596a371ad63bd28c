import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Present } from "../client/answers.ts";
import { addressOf } from "../client/call.ts";
import {
  type Here,
  holdLine,
  type LiveEvent,
  type LiveLine,
  type LiveStanding,
} from "../client/live-line.ts";
import { api } from "../client/newsroom-api.ts";
import { tabName } from "./tab-name.ts";

const listeners = new Set<(event: LiveEvent) => void>();
const watchers = new Set<() => void>();
let line: LiveLine | null = null;
let leaving = new AbortController();
let standing: LiveStanding = { present: [], waiting: null };
let users = 0;
let here: Here = null;

/** One line a tab, however many parts of a screen listen; it ends when none does. */
function join(): () => void {
  users++;
  line ??= open();
  return () => {
    users--;
    // The next screen may be about to listen.
    setTimeout(() => users === 0 && close());
  };
}

function open(): LiveLine {
  const opened = holdLine({
    listen: (asked, signal) => api.live({ body: { ...asked, tab: tabName } }, signal),
    onEvents: (events) => {
      for (const event of events) for (const listen of [...listeners]) listen(event);
    },
    onStanding: ({ present, waiting }) => {
      standing = { present: present.filter(({ tab }) => tab !== tabName), waiting };
      for (const look of [...watchers]) look();
    },
    isSeen: () => document.visibilityState === "visible",
  });
  opened.move(here);
  leaving = new AbortController();
  const { signal } = leaving;
  addEventListener("pagehide", sayGone, { signal });
  addEventListener("online", opened.wake, { signal });
  document.addEventListener("visibilitychange", opened.wake, { signal });
  return opened;
}

/** A page that goes hears no answer, and needs none. */
function sayGone() {
  const gone = new Blob([JSON.stringify({ tab: tabName })], { type: "application/json" });
  navigator.sendBeacon(addressOf(api.live), gone);
}

function close() {
  leaving.abort();
  line?.hangUp();
  line = null;
  standing = { present: [], waiting: null };
}

/**
 * Calls `onEvent` whenever something happens in the newsroom: a line of the log of changes (`draft.saved`, `story.published`,
 * `front.changed` and so on), or null where so much happened that what is shown must be read anew.
 */
export function useLive(onEvent: (event: LiveEvent) => void): void {
  const latest = useRef(onEvent);
  latest.current = onEvent;
  useEffect(() => {
    const listen = (event: LiveEvent) => latest.current(event);
    listeners.add(listen);
    const leave = join();
    return () => {
      listeners.delete(listen);
      leave();
    };
  }, []);
}

/** Who else is on a story, and where: every tab but this one. */
export function usePresent(): readonly Present[] {
  useEffect(join, []);
  return useSyncExternalStore(watch, () => standing.present);
}

/** How many comments wait for a moderator; null until that is known, and for who may not decide about them. */
export function useWaiting(): number | null {
  useEffect(join, []);
  return useSyncExternalStore(watch, () => standing.waiting);
}

/** Says where this tab is. */
export function tellWhereabouts(now: Here): void {
  here = now;
  line?.move(now);
}

function watch(look: () => void): () => void {
  watchers.add(look);
  return () => watchers.delete(look);
}
