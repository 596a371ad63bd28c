import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { done, id, moment } from "../api/fields.ts";
import { addWebhook, changeWebhook, rotateSecret, sendTest, takeOutWebhook } from "./change-webhooks.ts";
import { listDeliveries } from "./deliveries.store.ts";
import { type DeliveryState, type Webhook, type WebhookState, webhookEvents } from "./webhook.ts";
import { listWebhooks } from "./webhooks.store.ts";

const LAST_DELIVERIES = 10;
const access = { permission: "webhook.change" } as const;
const params = z.object({ id });
const given = z.object({
  address: z.url({ protocol: /^https?$/ }).max(2000),
  events: z.array(z.enum(webhookEvents)).min(1),
});
const webhook = given.extend({
  id,
  state: z.enum(["active", "paused", "disabled"] as const satisfies readonly WebhookState[]),
  createdAt: moment,
});
const delivery = z.object({
  id,
  event: z.string(),
  state: z.enum(["waiting", "delivered", "failed"] as const satisfies readonly DeliveryState[]),
  attempts: z.number(),
  nextAt: moment.nullable(),
  fault: z.string(),
  createdAt: moment,
  endedAt: moment.nullable(),
});
/** Told once: `whsec_` and base64. */
const secret = z.string();

const list = memberEndpoint({
  method: "get",
  path: "/webhooks",
  summary: "The addresses outside that are told what readers can see, with what they were sent last",
  access,
  output: z.object({ webhooks: z.array(webhook.extend({ deliveries: z.array(delivery) })) }),
  refusals: [],
  async answer({ db }) {
    const webhooks = await listWebhooks(db);
    const deliveries = await Promise.all(webhooks.map((one) => listDeliveries(db, one.id, LAST_DELIVERIES)));
    return accept({
      webhooks: webhooks.map((one, i) => ({ ...tell(one), deliveries: deliveries[i] ?? [] })),
    });
  },
});

const add = memberEndpoint({
  method: "post",
  path: "/webhooks",
  summary:
    "Tell an address outside of events, signed as Standard Webhooks has it; its secret is told this once",
  access,
  body: given,
  output: webhook.extend({ secret }),
  refusals: [],
  async answer({ member, body, write }) {
    const made = await write((writing) => addWebhook(writing, { ...body, by: member.id }));
    return accept({ ...tell(made), secret: made.secret });
  },
});

const change = memberEndpoint({
  method: "put",
  path: "/webhooks/:id",
  summary: "Change a webhook's address and events, pause it or let it go on; what waits is sent then",
  access,
  params,
  body: given.extend({ state: z.enum(["active", "paused"]) }),
  output: webhook,
  refusals: ["not-found"],
  async answer({ params, body, write }) {
    const changed = await write((writing) => changeWebhook(writing, { ...body, id: params.id }));
    return changed.ok ? accept(tell(changed.value)) : changed;
  },
});

const rotate = memberEndpoint({
  method: "post",
  path: "/webhooks/:id/secret",
  summary: "Give a webhook another secret, told this once; messages are signed by both for a day",
  access,
  params,
  body: z.object({}),
  output: z.object({ secret }),
  refusals: ["not-found"],
  answer: ({ params, write }) => write((writing) => rotateSecret(writing, params)),
});

const test = memberEndpoint({
  method: "post",
  path: "/webhooks/:id/test",
  summary: "Send a webhook a test",
  access,
  params,
  body: z.object({}),
  output: done,
  refusals: ["not-found"],
  async answer({ params, write }) {
    const sent = await write((writing) => sendTest(writing, params));
    return sent.ok ? accept({ done: true } as const) : sent;
  },
});

const remove = memberEndpoint({
  method: "delete",
  path: "/webhooks/:id",
  summary: "Take a webhook out, with what it was sent",
  access,
  params,
  output: done,
  refusals: ["not-found"],
  async answer({ params, write }) {
    const taken = await write((writing) => takeOutWebhook(writing, params));
    return taken.ok ? accept({ done: true } as const) : taken;
  },
});

/** A webhook without its secrets. */
function tell({ id, address, events, state, createdAt }: Webhook) {
  return { id, address, state, createdAt, events: [...events] };
}

/** Who outside is told of what readers can see. */
export const webhookEndpoints: readonly Endpoint[] = [list, add, change, rotate, test, remove];
