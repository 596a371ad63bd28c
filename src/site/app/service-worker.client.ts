import type { EditionOfApp } from "../../kernel/app-settings.ts";
import { answerOffline, isKept } from "./answer-offline.client.ts";
import { browserNow } from "./browser-clock.client.ts";
import { mayRenew, type Network } from "./forgetting.client.ts";
import { askForFates, findKeptPack, keepFrame, renewPack } from "./kept-pack.client.ts";
import {
  editionReadAt,
  forgetPage,
  keepPage,
  keepPicture,
  listKeptPaths,
  mayBeKept,
} from "./kept-pages.client.ts";
import { dropFormerShelves, findOn } from "./shelves.client.ts";
import { type Noticing, openNotice, showNotice } from "./show-notice.client.ts";

/** Stands before this file as the server hands it out. */
declare const EDITIONS: readonly EditionOfApp[];

type LongEvent = Event & { waitUntil(work: Promise<unknown>): void };
type FetchEvent = LongEvent & { readonly request: Request; respondWith(answer: Promise<Response>): void };
type PushEvent = LongEvent & { readonly data: { text(): string } | null };
type NoticeEvent = LongEvent & { readonly notification: Notification };

/** What TypeScript's description of a page does not know of a worker. */
type Worker = Noticing & {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LongEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "push", listener: (event: PushEvent) => void): void;
  addEventListener(type: "notificationclick", listener: (event: NoticeEvent) => void): void;
};
const worker = self as unknown as Worker;

/** How long a network that does not answer is waited for where there is something kept, milliseconds. */
const PATIENCE = 8_000;
/** How long after one contact the next is none, milliseconds. */
const CONTACT_EVERY = 60_000;

let lastContact = 0;

worker.addEventListener("install", (event) => {
  event.waitUntil(Promise.all(EDITIONS.map(keepFrame)).then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(dropFormerShelves().then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  const edition = EDITIONS.find(({ prefix }) => pathname.startsWith(`${prefix}/`));
  if (request.mode === "navigate" && edition !== undefined) event.respondWith(read(event, edition));
  else if (request.destination === "image" && pathname.startsWith("/media/"))
    event.respondWith(readPicture(event, pathname));
});

worker.addEventListener("push", (event) => {
  if (event.data !== null) event.waitUntil(showNotice(worker, event.data.text()));
});

worker.addEventListener("notificationclick", (event) => {
  event.waitUntil(openNotice(worker, event.notification));
});

/** From the network, where there is one; what was read is kept, and what the server says is gone is not kept any longer. */
async function read(event: FetchEvent, edition: EditionOfApp): Promise<Response> {
  const { request } = event;
  const { pathname: path } = new URL(request.url);
  const asked = { path, edition, now: browserNow() };
  try {
    const response = await fetchUnlessKept(request, asked);
    if (response.status >= 500 && response.status !== 500)
      return (await isKept(asked)) ? answerAway(asked) : response;
    const isStory = editionReadAt(path, EDITIONS) !== null;
    if (isStory && mayBeKept(response)) event.waitUntil(keepPage(path, response.clone(), asked.now));
    if (response.status === 404 || response.status === 410) event.waitUntil(forgetPage(path));
    event.waitUntil(makeContact(edition, asked.now));
    return response;
  } catch {
    return answerAway(asked);
  }
}

type Asked = { readonly path: string; readonly edition: EditionOfApp; readonly now: number };

/** The next answer of the server is a contact, however soon it comes. */
function answerAway(asked: Asked): Promise<Response> {
  lastContact = 0;
  return answerOffline(asked);
}

async function fetchUnlessKept(request: Request, asked: Asked): Promise<Response> {
  const fetched = fetch(request);
  if (!(await isKept(asked))) return fetched;
  return new Promise((resolve, reject) => {
    const hurry = setTimeout(() => reject(new Error("the network does not answer")), PATIENCE);
    fetched.finally(() => clearTimeout(hurry)).then(resolve, reject);
  });
}

/** The server is there: what it withdrew goes, and today's edition is renewed where that was asked for. */
async function makeContact(edition: EditionOfApp, now: number): Promise<void> {
  if (now - lastContact < CONTACT_EVERY) return;
  lastContact = now;
  const pack = await findKeptPack(edition);
  const paths = await listKeptPaths(edition);
  if (pack === null && paths.length === 0) return;
  // The frame carries what stands above every page: an alert is there without a network too.
  const [{ withdrawn }] = await Promise.all([askForFates(edition), keepFrame(edition)]);
  const gone = paths.filter((path) => withdrawn.includes(path.split("/").at(-1) ?? ""));
  await Promise.all(gone.map(forgetPage));
  if (pack?.renewsItself === true && mayRenew(network()))
    await renewPack(edition, { now, renewsItself: true });
}

/** Pictures never change under their address. Where data are saved none is kept. */
async function readPicture(event: FetchEvent, path: string): Promise<Response> {
  const kept = await findOn("pictures", path);
  if (kept !== undefined) return kept;
  const response = await fetch(event.request);
  if (response.status === 200 && network().saveData !== true)
    event.waitUntil(keepPicture(path, response.clone(), browserNow()));
  return response;
}

function network(): Network {
  return (navigator as { readonly connection?: Network }).connection ?? {};
}
