import { useEffect, useRef, useState } from "react";
import type { Body } from "../../../features/stories/body.ts";
import { newBlockId } from "../../../kernel/ids.ts";
import type { VersionFile } from "../../client/answers.ts";
import {
  claimTab,
  findAbandoned,
  flushOnLeaving,
  openBrowserJournal,
} from "../../editor/saving/browser-journal.ts";
import { type Journal, openJournal } from "../../editor/saving/journal.ts";
import { mergeBodies } from "../../editor/saving/merge-bodies.ts";
import { browserNow } from "../../kit/browser-clock.ts";

/** One name a tab, for as long as it is open. */
let tab: string | null = null;

/**
 * Keeps the body in this browser until the server has it. What a closed or killed tab left behind is brought in when the screen opens.
 * @param onAbandoned is given what puts the left words into a body
 */
export function useJournal(file: VersionFile, onAbandoned: (merge: (body: Body) => Body) => void) {
  const journal = useRef<Journal | null>(null);
  const noted = useRef({ number: 0, body: file.words.body });
  const [fault, setFault] = useState<unknown>(null);
  const bring = useRef(onAbandoned);
  bring.current = onAbandoned;
  useEffect(() => {
    let stop = () => {};
    void openForVersion(file, setFault).then((opened) => {
      if (opened === null) return;
      journal.current = opened.journal;
      stop = flushOnLeaving(opened.journal);
      // What was typed while the store was opened.
      if (noted.current.body !== file.words.body)
        noted.current.number = opened.journal.note(noted.current.body);
      if (opened.merge !== null) bring.current(opened.merge);
    });
    return () => stop();
  }, [file]);
  return {
    fault,
    note(body: Body) {
      noted.current = { number: journal.current?.note(body) ?? 0, body };
    },
    /** The server has this body. */
    acknowledge(body: Body) {
      if (noted.current.body === body) journal.current?.acknowledge(noted.current.number, body);
    },
  };
}

async function openForVersion({ version, words }: VersionFile, onFault: (fault: unknown) => void) {
  try {
    const store = await openBrowserJournal();
    if (tab === null) {
      tab = newBlockId();
      claimTab(tab);
    }
    const left = await findAbandoned(store, version.id);
    const journal = openJournal({
      ...{ store, versionId: version.id, tab, base: words.body, onFault },
      now: browserNow,
    });
    const merge = (body: Body) =>
      left.reduce(
        (into, entry) => mergeBodies({ base: entry.base, mine: entry.body, theirs: into }, newBlockId).body,
        body,
      );
    for (const entry of left) await store.remove(entry);
    return { journal, merge: left.length === 0 ? null : merge };
  } catch (fault) {
    onFault(fault);
    return null;
  }
}
