import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { ErrorNotice } from "../../kit/notices.tsx";
import { stormQuery } from "../../kit/storm-query.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

/** The one switch for when the network is nearly gone, and what it does. */
export function StormSwitch() {
  const { words } = useWords();
  const { storm: say } = words;
  const { moment } = useTimes();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { data, error } = useQuery(stormQuery);
  const storm = data?.storm ?? null;
  const turn = useMutation({
    mutationFn: () => (storm === null ? api.beginStorm({ body: {} }) : api.endStorm({})),
    onSuccess: async () => {
      setAsked(false);
      await queries.invalidateQueries({ queryKey: ["storm"] });
    },
  });
  const name = storm === null ? say.begin : say.end;
  return (
    <section className="panel">
      <h2>{say.title}</h2>
      <p>{say.means}</p>
      <ErrorNotice error={error} />
      <p>{storm === null ? say.off : say.since(moment(storm.beganAt), storm.beganBy?.name ?? "")}</p>
      {data !== undefined && (
        <Button variant={storm === null ? "default" : "filled"} onClick={() => setAsked(true)}>
          {name}
        </Button>
      )}
      {isAsked && (
        <Confirm
          title={name}
          act={name}
          error={turn.error}
          isBusy={turn.isPending}
          onConfirm={() => turn.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{storm === null ? say.beginMeans : say.endMeans}</p>
        </Confirm>
      )}
    </section>
  );
}
