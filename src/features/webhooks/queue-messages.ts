import type { Kysely } from "kysely";
import { newId } from "../../kernel/ids.ts";
import type { LoggedChange, Writing } from "../../platform/database/ledger.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { addressesOf } from "../settings/addresses.ts";
import { findEdition, type Newspaper } from "../settings/newspaper.ts";
import { queueMessage } from "./deliveries.store.ts";
import { findPublicFacts, findWithdrawnFacts } from "./public-facts.store.ts";
import type { WebhookEvent } from "./webhook.ts";
import { listWebhooks } from "./webhooks.store.ts";

/** What messages are made of. */
export type MessageMaking = { readonly newspaper: Newspaper; readonly publicUrl: string };

/** What an import brings was public elsewhere before: nobody is told of it as news. Milliseconds. */
const RECENT = 60_000;

/** A message id, as Standard Webhooks suggests it. */
export function newMessageId(now: number): string {
  return `msg_${newId(now)}`;
}

/** The body of a message: what happened, when, and what anybody may know of it. @param at epoch milliseconds */
export function messageOf(type: string, at: number, data: unknown): string {
  return JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
}

/** Queues a message for every webhook that is told of what these changes did. Applied twice, it queues once. */
export async function queueMessages(
  { db, now }: Writing,
  changes: readonly LoggedChange[],
  making: MessageMaking,
): Promise<void> {
  const webhooks = (await listWebhooks(db)).filter((webhook) => webhook.state !== "disabled");
  if (webhooks.length === 0) return;
  for (const change of changes) {
    const event = eventOf(change.kind);
    const told = event === null ? [] : webhooks.filter(({ events }) => events.includes(event));
    if (event === null || told.length === 0) continue;
    const data = await dataOf(db, { change, event, now }, making);
    if (data === null) continue;
    const payload = messageOf(event, change.at, data);
    for (const { id: webhookId } of told)
      await queueMessage(db, {
        id: newMessageId(now),
        webhookId,
        changeId: change.id,
        event,
        payload,
        at: now,
      });
  }
}

const eventsByKind: Readonly<Record<string, WebhookEvent>> = {
  "story.published": "story.published",
  "story.corrected": "story.corrected",
  "story.withdrawn": "story.withdrawn",
  "front.changed": "front.changed",
  "front.ended": "front.changed",
};

function eventOf(kind: string): WebhookEvent | null {
  return eventsByKind[kind] ?? null;
}

type Told = { readonly change: LoggedChange; readonly event: WebhookEvent; readonly now: number };

/** Only what readers see: a story that was taken back meanwhile is not told of. */
async function dataOf(db: Kysely<Schema>, { change, event, now }: Told, making: MessageMaking) {
  if (event === "front.changed") {
    // `front:en`, or the key of the list where its time was over.
    const [edition = "", front = ""] = change.subjectId.split(":").reverse();
    return { front, edition };
  }
  if (event === "story.withdrawn") {
    const facts = await findWithdrawnFacts(db, change.subjectId);
    return facts === null ? null : { ...facts, url: urlOf(facts, making) };
  }
  const facts = await findPublicFacts(db, change.subjectId, now);
  const isOld = change.actorId === null && Math.abs(change.at - (facts?.publishedAt ?? 0)) > RECENT;
  if (facts === null || isOld) return null;
  const { publishedAt, updatedAt, ...rest } = facts;
  return {
    ...rest,
    url: urlOf(facts, making),
    publishedAt: timeOf(publishedAt),
    updatedAt: timeOf(updatedAt),
  };
}

function urlOf(
  { edition, slug }: { readonly edition: string; readonly slug: string },
  { newspaper, publicUrl }: MessageMaking,
): string | null {
  const found = findEdition(newspaper, edition);
  return found === undefined ? null : publicUrl + addressesOf(found).story(slug);
}

function timeOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
