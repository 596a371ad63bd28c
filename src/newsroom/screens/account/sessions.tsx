import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

/** Where one is signed in, and ending it elsewhere. */
export function Sessions() {
  const { words } = useWords();
  const { moment } = useTimes();
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: ["sessions"], queryFn: ({ signal }) => api.sessions({}, signal) });
  const end = useMutation({
    mutationFn: (id: string) => api.endSession({ params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["sessions"] }),
  });
  return (
    <section className="panel">
      <h2>{words.sessions}</h2>
      <ErrorNotice error={sessions.error ?? end.error} />
      {sessions.isPending && <Loading />}
      <ul className="plain">
        {sessions.data?.sessions.map(({ id, startedAt, address, program, isThis }) => (
          <li key={id}>
            <span>{program}</span>{" "}
            <span className="quiet">
              {address} · {moment(startedAt)}
            </span>{" "}
            {isThis ? (
              <strong>{words.thisSession}</strong>
            ) : (
              <Button
                size="compact-sm"
                variant="default"
                loading={end.isPending && end.variables === id}
                onClick={() => end.mutate(id)}
              >
                {words.endSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
