import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Session } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { readProgram } from "./tell-program.ts";

/** Where one is signed in, and ending it elsewhere. */
export function Sessions() {
  const { words } = useWords();
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: ["sessions"], queryFn: ({ signal }) => api.sessions({}, signal) });
  const refresh = () => queries.invalidateQueries({ queryKey: ["sessions"] });
  const end = useMutation({
    mutationFn: (id: string) => api.endSession({ params: { id } }),
    onSettled: refresh,
  });
  const endOthers = useMutation({ mutationFn: () => api.endOtherSessions({}), onSettled: refresh });
  const all = sessions.data?.sessions ?? [];
  return (
    <section className="panel">
      <h2>{words.sessions}</h2>
      <ErrorNotice error={sessions.error ?? end.error ?? endOthers.error} />
      {sessions.isPending && <Loading />}
      <ul className="plain lines">
        {all.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            isEnding={end.isPending && end.variables === session.id}
            onEnd={() => end.mutate(session.id)}
          />
        ))}
      </ul>
      {all.length > 1 && (
        <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {words.access.endOthers}
        </Button>
      )}
    </section>
  );
}

type SessionLineProps = {
  readonly session: Session;
  readonly isEnding: boolean;
  readonly onEnd: () => void;
};

function SessionLine({ session, isEnding, onEnd }: SessionLineProps) {
  const { words } = useWords();
  const { moment } = useTimes();
  const program = useTellProgram()(session.program);
  const address = session.address === "" ? words.access.noAddress : session.address;
  return (
    <li>
      <span>
        {program} {session.isThis && <strong>({words.thisSession})</strong>}
        <br />
        <span className="quiet">
          {address} · {words.access.signedInSince(moment(session.startedAt))}
        </span>
      </span>
      {!session.isThis && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.access.endSessionOf(program)}
          loading={isEnding}
          onClick={onEnd}
        >
          {words.endSession}
        </Button>
      )}
    </li>
  );
}

function useTellProgram(): (userAgent: string) => string {
  const { access } = useWords().words;
  return (userAgent) => {
    const { browser, system } = readProgram(userAgent);
    if (browser === null) return system ?? access.unknownProgram;
    return system === null ? browser : access.onSystem(browser, system);
  };
}
