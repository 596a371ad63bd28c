import type { WebhookWords } from "../webhook-words.ts";

const events: Readonly<Record<string, string>> = {
  "story.published": "a story is published or updated",
  "story.corrected": "a story is corrected",
  "story.withdrawn": "a story is withdrawn",
  "front.changed": "a front page or Must Read is changed",
  test: "test",
};
const states: Readonly<Record<string, string>> = {
  active: "active",
  paused: "paused",
  disabled: "disabled: it failed for days",
  waiting: "waiting",
  delivered: "delivered",
  failed: "failed",
};
const acts: Readonly<Record<string, string>> = {
  test: "Send a test",
  pause: "Pause",
  resume: "Let it go on",
  rotate: "New secret",
  remove: "Take it out",
};

export const enWebhookWords: WebhookWords = {
  title: "Webhooks",
  means:
    "Addresses outside that are told what readers can see. Messages are signed as Standard Webhooks has it and tried for three days.",
  none: "Nobody outside is told of anything yet.",
  add: "Add a webhook",
  address: "Address",
  events: "Tell it when",
  eventName: (event) => events[event] ?? event,
  stateName: (state) => states[state] ?? state,
  secretOnce: "Secret: it is shown this once",
  deliveries: "Sent last",
  noDeliveries: "Nothing was sent yet.",
  attempts: (count) => (count === 1 ? "1 attempt" : `${count} attempts`),
  actName: (act) => acts[act] ?? act,
};
