import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Version } from "../../features/stories/story.ts";
import { api } from "../client/newsroom-api.ts";
import type { Notification } from "../client/push-answers.ts";
import { Confirm } from "./confirm.tsx";
import { may, useMe } from "./use-me.ts";
import { useTimes } from "./use-times.ts";
import { useWords } from "./words.tsx";

type NotifyReadersProps = { readonly version: Pick<Version, "id" | "edition" | "publicRevisionId"> };

/** Sends readers a notification of a version that they can read, after saying whom it reaches; or says when that was done. */
export function NotifyReaders({ version }: NotifyReadersProps) {
  const { words } = useWords();
  const me = useMe();
  const times = useTimes();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { id, edition, publicRevisionId } = version;
  const { data } = useQuery({
    // Another state of the story may be told again.
    queryKey: ["notification", id, publicRevisionId],
    queryFn: ({ signal }) => api.notification({ params: { id } }, signal),
    enabled: may(me, "story.publish", { edition }),
  });
  const send = useMutation({
    mutationFn: () => api.notifyReaders({ params: { id } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["notification", id] });
      setAsked(false);
    },
  });
  if (data === undefined) return null;
  if (data.toldAt !== null)
    return (
      <p className="quiet" role="status">
        {words.notify.told(times.moment(data.toldAt))}
      </p>
    );
  return (
    <p>
      <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
        {words.notify.send}
      </Button>
      {isAsked && (
        <Confirm
          title={words.notify.title}
          act={maySend(data) ? words.notify.send : null}
          error={send.error}
          isBusy={send.isPending}
          onConfirm={() => send.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{data.readers === 0 ? words.notify.nobody : words.notify.means(data.readers)}</p>
          <p className="quiet">{words.notify.today(data.sentToday, data.mostADay)}</p>
        </Confirm>
      )}
    </p>
  );
}

function maySend({ readers, sentToday, mostADay }: Notification): boolean {
  return readers > 0 && sentToday < mostADay;
}
