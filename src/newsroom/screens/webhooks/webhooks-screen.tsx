import { useQuery } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { AddWebhook } from "./add-webhook.tsx";
import { WebhookPanel } from "./webhook-panel.tsx";

/** How often what is sent is looked at, milliseconds. */
const ASK_EVERY = 5_000;

/** Who outside is told of what readers can see. */
export function WebhooksScreen() {
  const { words } = useWords();
  const webhooks = useQuery({
    queryKey: ["webhooks"],
    queryFn: ({ signal }) => api.webhooks({}, signal),
    refetchInterval: ASK_EVERY,
  });
  const all = webhooks.data?.webhooks ?? [];
  return (
    <Screen title={words.webhook.title}>
      <p>{words.webhook.means}</p>
      <ErrorNotice error={webhooks.error} onRetry={() => void webhooks.refetch()} />
      {webhooks.isPending && <Loading />}
      {webhooks.data !== undefined && all.length === 0 && <Empty>{words.webhook.none}</Empty>}
      {all.map((one) => (
        <WebhookPanel key={one.id} webhook={one} />
      ))}
      <AddWebhook />
    </Screen>
  );
}
