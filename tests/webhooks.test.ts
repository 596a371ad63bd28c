import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { changeFront } from "../src/features/lists/change-front.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { withdrawVersion } from "../src/features/stories/withdraw-story.ts";
import { findNextSending } from "../src/features/webhooks/deliveries.store.ts";
import { queueMessages } from "../src/features/webhooks/queue-messages.ts";
import { sendMessages } from "../src/features/webhooks/send-messages.ts";
import { findLastChangeId, listChangesAfter } from "../src/platform/changes/changes.store.ts";
import { postOutside } from "../src/platform/http/post-outside.ts";
import { onBothDatabases } from "./databases.ts";
import { type NewsroomUnderTest, openNewsroomUnderTest } from "./newsroom-under-test.ts";
import { draft, found, smallNewspaper } from "./small-newspaper.ts";

type Message = {
  id: string;
  body: { type: string; data: Record<string, unknown> };
  signatures: string[];
  signed: string;
};

/** An address outside: it keeps every message that comes, and answers with `status`. */
async function startReceiver() {
  const messages: Message[] = [];
  const receiver = { messages, status: 204, address: "", stop: () => {} };
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const id = String(request.headers["webhook-id"]);
    const signatures = String(request.headers["webhook-signature"]).split(" ");
    const signed = `${id}.${String(request.headers["webhook-timestamp"])}.${text}`;
    messages.push({ id, signatures, signed, body: JSON.parse(text) as Message["body"] });
    response.writeHead(receiver.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  receiver.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`;
  receiver.stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return receiver;
}

/** As the specification has a receiver verify: one of the signatures fits the secret. */
function isSignedBy({ signatures, signed }: Message, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const fit = createHmac("sha256", key).update(signed).digest();
  return signatures.some((one) => {
    const told = Buffer.from(one.replace(/^v1,/, ""), "base64");
    return told.length === fit.length && timingSafeEqual(told, fit);
  });
}

onBothDatabases("webhooks", (store) => {
  let newsroom: NewsroomUnderTest;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let cookie = "";
  let position = 0;
  let disabled = 0;
  beforeAll(async () => {
    await found(store().ledger);
    newsroom = await openNewsroomUnderTest(store());
    receiver = await startReceiver();
    cookie = (await newsroom.member("Ada", [{ role: "administrator", edition: "*" }])).cookie;
    position = await findLastChangeId(store().database);
  });
  afterAll(() => receiver.stop());

  const ask = (method: string, path: string, body?: unknown) => newsroom.ask(method, path, body, { cookie });
  const queue = async () => {
    const changes = await listChangesAfter(store().database, position, 1000);
    const making = { newspaper: smallNewspaper, publicUrl: "https://news.example" };
    for (let twice = 0; twice < 2; twice++)
      await store().ledger.write((writing) => queueMessages(writing, changes, making));
    position = changes.at(-1)?.id ?? position;
  };
  const send = () =>
    sendMessages({
      ledger: store().ledger,
      clock: store().clock,
      chance: () => 0,
      post: (address, sent) => postOutside(address, sent, true),
      onDisabled: () => disabled++,
    });
  const add = async (events: string[]) => {
    const told = await ask("POST", "/webhooks", { address: receiver.address, events });
    expect(told.status).toBe(200);
    return told.body as { id: string; secret: string };
  };
  const lastOf = async (id: string) => {
    const { webhooks } = (await ask("GET", "/webhooks")).body as {
      webhooks: { id: string; state: string; deliveries: Record<string, unknown>[] }[];
    };
    return webhooks.find((one) => one.id === id);
  };
  const publish = async (headline: string, by?: { by: string }) => {
    const made = await draft(store().ledger, { headline });
    await store().ledger.write((writing) => publishVersion(writing, { versionId: made.versionId }), by);
    return made;
  };

  it("are told of what readers can see, signed, once for a change", async () => {
    const { id, secret } = await add(["story.published", "story.withdrawn", "front.changed"]);
    const { versionId, storyId, slug } = await publish("Told outside");
    await draft(store().ledger, { headline: "Nobody's business" });
    await store().ledger.write((writing) =>
      changeFront(writing, { front: "front", edition: "en", entries: [{ storyId, until: null }], by: null }),
    );
    await queue();
    await send();
    expect(receiver.messages.map(({ body }) => body.type).sort()).toEqual([
      "front.changed",
      "story.published",
    ]);
    const told = receiver.messages.find(({ body }) => body.type === "story.published");
    expect(told?.body.data).toMatchObject({
      versionId,
      headline: "Told outside",
      url: `https://news.example/en/${slug}`,
    });
    expect(receiver.messages.every((message) => isSignedBy(message, secret))).toBe(true);
    expect(isSignedBy(receiver.messages[0] as Message, "whsec_b3RoZXI=")).toBe(false);
    const last = await lastOf(id);
    expect(last?.deliveries).toMatchObject([{ state: "delivered" }, { state: "delivered" }]);
    expect(JSON.stringify(last)).not.toContain("whsec_");

    await store().ledger.write((writing) => withdrawVersion(writing, { versionId }));
    await queue();
    await send();
    expect(receiver.messages.at(-1)?.body).toMatchObject({ type: "story.withdrawn", data: { versionId } });
    expect(JSON.stringify(receiver.messages.at(-1)?.body)).not.toContain("Told outside");
    await ask("DELETE", `/webhooks/${id}`);
  });

  it("say nothing of a story that was taken back before it was told of", async () => {
    const { id } = await add(["story.published"]);
    const { versionId } = await publish("Taken back at once");
    await store().ledger.write((writing) => withdrawVersion(writing, { versionId }));
    const before = receiver.messages.length;
    await queue();
    await send();
    expect(receiver.messages.length).toBe(before);
    await ask("DELETE", `/webhooks/${id}`);
  });

  it("are tried again under the same id, ever more rarely, and disabled after days", async () => {
    const { id } = await add(["story.published"]);
    await publish("Tried again");
    await queue();
    const before = receiver.messages.length;
    receiver.status = 503;
    await send();
    await send();
    expect(receiver.messages.length).toBe(before + 1);
    expect((await lastOf(id))?.deliveries).toMatchObject([
      { state: "waiting", attempts: 1, fault: "HTTP 503" },
    ]);
    store().clock.advance(6_000);
    receiver.status = 200;
    await send();
    const tries = receiver.messages.slice(before);
    expect(tries).toHaveLength(2);
    expect(new Set(tries.map((message) => message.id)).size).toBe(1);
    expect((await lastOf(id))?.deliveries).toMatchObject([{ state: "delivered", attempts: 2, fault: "" }]);

    await publish("Never taken");
    await queue();
    receiver.status = 500;
    const begun = store().clock();
    for (let next: number | null = begun; next !== null; next = await findNextSending(store().database.db)) {
      store().clock.set(Math.max(next, store().clock()));
      await send();
    }
    expect(store().clock() - begun).toBeGreaterThan(3 * 24 * 3_600_000);
    expect(disabled).toBeGreaterThan(0);
    cookie = await newsroom.signIn("Ada@news.example");
    expect(await lastOf(id)).toMatchObject({ state: "disabled", deliveries: [{ state: "failed" }, {}] });
    receiver.status = 200;
    await ask("DELETE", `/webhooks/${id}`);
  });

  it("wait while they are paused, are tested, and are signed by both secrets after a rotation", async () => {
    const { id, secret } = await add(["story.published"]);
    const settings = { address: receiver.address, events: ["story.published"] };
    await ask("PUT", `/webhooks/${id}`, { ...settings, state: "paused" });
    await ask("POST", `/webhooks/${id}/test`);
    const before = receiver.messages.length;
    await send();
    expect(receiver.messages.length).toBe(before);
    await ask("PUT", `/webhooks/${id}`, { ...settings, state: "active" });
    const newer = String((await ask("POST", `/webhooks/${id}/secret`)).body.secret);
    store().clock.advance(1_000);
    await send();
    const told = receiver.messages.at(-1) as Message;
    expect(told.body.type).toBe("test");
    expect([secret, newer].map((one) => isSignedBy(told, one))).toEqual([true, true]);
    store().clock.advance(25 * 3_600_000);
    cookie = await newsroom.signIn("Ada@news.example");
    await ask("POST", `/webhooks/${id}/test`);
    await send();
    const later = receiver.messages.at(-1) as Message;
    expect([secret, newer].map((one) => isSignedBy(later, one))).toEqual([false, true]);
  });
});
