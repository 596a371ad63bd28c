import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "../../client/problem.ts";
import { useTellError } from "../../kit/notices.tsx";
import { meQuery } from "../../kit/use-me.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { SignInDialog } from "./sign-in-dialog.tsx";
import type { Draft } from "./use-draft.ts";

/** Whether what was typed is with the server; read out when it can't get there. */
export function KeepingNote({ draft }: { readonly draft: Draft }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const { keeping } = draft;
  if (keeping.state === "failed") return <NotSaved draft={draft} error={keeping.error} />;
  const said = keeping.state === "saved" ? words.savedAt(moment(keeping.at)) : words.saving;
  return <span className="quiet">{said}</span>;
}

function NotSaved({ draft, error }: { readonly draft: Draft; readonly error: unknown }) {
  const { words } = useWords();
  const tell = useTellError();
  if (error instanceof Problem && error.status === 401) return <SessionEnded draft={draft} />;
  const isCut = error instanceof Problem && (error.status === 0 || error.status >= 500);
  const isKept = draft.journalFault === null;
  const said = isCut
    ? isKept
      ? words.writing.keptHere
      : words.writing.notKept
    : words.notSaved(tell(error));
  return (
    <span className={isCut && isKept ? "notice" : "notice error"} role="alert">
      {said}
    </span>
  );
}

/** The session ended while somebody wrote: they go on writing, and sign in here when they like. */
function SessionEnded({ draft }: { readonly draft: Draft }) {
  const { words } = useWords();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const pass = async () => {
    setAsking(false);
    // Whoever signed in is known before anything is sent in their name.
    await queries.invalidateQueries(meQuery);
    await draft.flush().catch(() => {});
  };
  return (
    <span className="notice error" role="alert">
      {words.writing.sessionEnded}{" "}
      <Button size="compact-sm" onClick={() => setAsking(true)}>
        {words.signIn}
      </Button>
      {isAsking && <SignInDialog onPassed={() => void pass()} onClose={() => setAsking(false)} />}
    </span>
  );
}
