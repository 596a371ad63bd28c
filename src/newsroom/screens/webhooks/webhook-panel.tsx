import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Webhook } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { SecretOnce } from "./secret-once.tsx";

type Act = "test" | "pause" | "resume" | "rotate" | "remove";

/** One address outside: of what it is told, what it was sent last, and what can be done with it. */
export function WebhookPanel({ webhook }: { readonly webhook: Webhook }) {
  const { words } = useWords();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Act | null>(null);
  const run = useMutation({
    mutationFn: (act: Act) => carryOut(act, webhook),
    onSuccess: async () => {
      setAsked(null);
      await queries.invalidateQueries({ queryKey: ["webhooks"] });
    },
  });
  const acts: Act[] = ["test", webhook.state === "active" ? "pause" : "resume", "rotate", "remove"];
  // What can't be undone is asked again.
  const begin = (act: Act) => (act === "rotate" || act === "remove" ? setAsked(act) : run.mutate(act));
  return (
    <section className="panel" aria-label={webhook.address}>
      <h2>{webhook.address}</h2>
      <p>
        {words.webhook.stateName(webhook.state)}{" "}
        <span className="quiet">{webhook.events.map(words.webhook.eventName).join(" · ")}</span>
      </p>
      <div className="in-a-row">
        {acts.map((act) => (
          <Button key={act} size="compact-sm" variant="default" onClick={() => begin(act)}>
            {words.webhook.actName(act)}
          </Button>
        ))}
      </div>
      {asked === null && <ErrorNotice error={run.error} />}
      {run.data != null && <SecretOnce secret={run.data} />}
      <Deliveries webhook={webhook} />
      {asked !== null && (
        <Confirm
          title={words.webhook.actName(asked)}
          act={words.webhook.actName(asked)}
          error={run.error}
          isBusy={run.isPending}
          onConfirm={() => run.mutate(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{webhook.address}</p>
        </Confirm>
      )}
    </section>
  );
}

/** @returns a new secret, where the act makes one */
async function carryOut(act: Act, { id, address, events }: Webhook): Promise<string | null> {
  const named = { params: { id } };
  if (act === "rotate") return (await api.rotateWebhookSecret(named)).secret;
  if (act === "test") await api.testWebhook(named);
  else if (act === "remove") await api.removeWebhook(named);
  else {
    const state = act === "pause" ? "paused" : "active";
    await api.changeWebhook({ ...named, body: { address, events, state } });
  }
  return null;
}

function Deliveries({ webhook }: { readonly webhook: Webhook }) {
  const { words } = useWords();
  const { moment } = useTimes();
  return (
    <details>
      <summary>{words.webhook.deliveries}</summary>
      {webhook.deliveries.length === 0 && <p className="quiet">{words.webhook.noDeliveries}</p>}
      <ul className="plain">
        {webhook.deliveries.map(({ id, event, state, attempts, fault, createdAt }) => (
          <li key={id}>
            {moment(createdAt)} · {words.webhook.eventName(event)} · {words.webhook.stateName(state)}{" "}
            <span className="quiet">
              {words.webhook.attempts(attempts)} {fault}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
