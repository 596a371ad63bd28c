import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

/** Who may not comment; nothing where that is nobody. */
export function Bans() {
  const { words } = useWords();
  const { moment } = useTimes();
  const queries = useQueryClient();
  const bans = useQuery({ queryKey: ["comment-bans"], queryFn: ({ signal }) => api.commentBans({}, signal) });
  const lift = useMutation({
    mutationFn: (id: string) => api.liftBan({ params: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["comment-bans"] }),
  });
  const all = bans.data?.bans ?? [];
  if (all.length === 0) return null;
  return (
    <section className="panel">
      <h2>{words.moderation.bans}</h2>
      <ErrorNotice error={lift.error} />
      <ul className="plain">
        {all.map(({ id, authorName, at }) => (
          <li key={id} className="in-a-row">
            <bdi>{authorName}</bdi> <span className="quiet">{moment(at)}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${words.moderation.liftBan}: ${authorName}`}
              onClick={() => lift.mutate(id)}
            >
              {words.moderation.liftBan}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
