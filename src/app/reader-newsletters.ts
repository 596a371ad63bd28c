import type { Hono } from "hono";
import { type AskForLetters, openAskForLetters } from "../features/newsletter/ask-for-letters.ts";
import { listOfferedLists, nameOfList } from "../features/newsletter/lists.store.ts";
import { hashMailbox, openWish, readLeaving, type Wish } from "../features/newsletter/secret-words.ts";
import { subscribe, unsubscribe, unsubscribeMailbox } from "../features/newsletter/subscribe.ts";
import { findSubscription } from "../features/newsletter/subscriptions.store.ts";
import { addressesOf, LITE, pathWordsOf } from "../features/settings/addresses.ts";
import type { Edition } from "../features/settings/newspaper.ts";
import { cachePage } from "../platform/cache/cached-page.ts";
import type { Clock } from "../platform/clock/clock.ts";
import type { Ledger } from "../platform/database/ledger.ts";
import { respondWithPage } from "../platform/http/answer-page.ts";
import { clientAddress } from "../platform/http/client-address.ts";
import { readSentForm } from "../platform/http/read-sent-form.ts";
import { securityHeaders } from "../platform/http/security-headers.ts";
import { renderAddress } from "../site/open-site.ts";
import {
  confirmedPage,
  confirmPage,
  leavePage,
  leftPage,
  linkGonePage,
} from "../site/pages/newsletter-links.tsx";
import { NEWSLETTER_TRAP, newsletterFormPage } from "../site/pages/newsletter-page.tsx";
import type { PageAnswer, Site, Visit } from "../site/visit.ts";

/** What readers' wishes for letters are taken with. */
export type NewsletterDoor = {
  readonly ledger: Ledger;
  /** Signs links. */
  readonly secret: string;
};

type DoorParts = NewsletterDoor & { readonly site: Site; readonly clock: Clock };

/** One request. */
type Asked = {
  readonly edition: Edition;
  readonly lite: boolean;
  readonly query: URLSearchParams;
  readonly request: Request;
  readonly env: unknown;
  /** The network address that it came from. */
  readonly from: string;
};

const MOST_BYTES = 16 * 1024;

/** Where readers ask for letters, confirm that they did, and leave: nothing here is kept by anybody on the way. */
export function mountReaderNewsletters(app: Hono, parts: DoorParts): void {
  const { newspaper, publicUrl } = parts.site;
  if (newspaper.newsletter === undefined) return;
  const ask = openAskForLetters({ ...parts, newspaper, publicUrl });
  for (const edition of newspaper.editions) {
    const words = pathWordsOf(edition);
    for (const lite of [true, false]) {
      const root = `${lite ? `${edition.prefix}/${LITE}` : edition.prefix}/${words.newsletter}`;
      const of = ({ req, env }: { req: { raw: Request }; env: unknown }): Asked => ({
        edition,
        lite,
        query: new URL(req.raw.url).searchParams,
        request: req.raw,
        env,
        from: clientAddress(req.raw, env),
      });
      app.post(root, (c) => takeWish(parts, ask, of(c)));
      app.get(`${root}/${words.confirm}`, (c) => showConfirm(parts, of(c)));
      app.post(`${root}/${words.confirm}`, (c) => confirm(parts, of(c)));
      app.get(`${root}/${words.leave}`, (c) => showLeave(parts, of(c)));
      app.post(`${root}/${words.leave}`, (c) => leave(parts, of(c)));
    }
  }
}

async function answer(
  { site, clock }: DoorParts,
  { edition, lite, query }: Asked,
  { status = 200, page }: { status?: number; page: (visit: Visit) => PageAnswer | Promise<PageAnswer> },
): Promise<Response> {
  const load = async (visit: Visit) => page(visit);
  const address = { pattern: "", edition, lite, page: load, parameters: [] };
  const rendered = await renderAddress(site, { address, request: { slug: "", query }, clock });
  const told = rendered.status === 200 ? { ...rendered, status } : rendered;
  return respondWithPage(
    cachePage("", { ...told, cacheable: false }, securityHeaders),
    // No two answers are the same, so that none is asked to be compared.
    new Request("https://reader.invalid/"),
  );
}

async function takeWish(parts: DoorParts, ask: AskForLetters, asked: Asked): Promise<Response> {
  const form = await readSentForm(asked.request, { env: asked.env, most: MOST_BYTES });
  if (form === null) return tooLarge();
  const address = form.get("address") ?? "";
  const offered = await listOfferedLists(
    readingOf(parts, asked),
    { newspaper: parts.site.newspaper, edition: asked.edition },
    asked.query.get("topic"),
  );
  const wished = form.getAll("list");
  const lists = [offered.daily, offered.topic, ...offered.sections].flatMap((one) =>
    one !== null && wished.includes(one.list) ? [one.list] : [],
  );
  const isTrapped = (form.get(NEWSLETTER_TRAP) ?? "") !== "";
  const { edition, from } = asked;
  const faults = await ask({ edition, address, lists, isTrapped, from });
  if (faults.length > 0)
    return answer(parts, asked, {
      status: faults.includes("too-many") ? 429 : 422,
      page: (visit) => newsletterFormPage(visit, { address, chosen: lists, faults }),
    });
  const { newsletter } = addressesOf(edition, asked);
  return new Response(null, {
    status: 303,
    headers: { Location: `${newsletter()}?asked=1`, "Cache-Control": "no-store" },
  });
}

function showConfirm(parts: DoorParts, asked: Asked): Promise<Response> {
  const word = asked.query.get("word") ?? "";
  const wish = wishOf(parts, asked);
  if (wish === null) return answer(parts, asked, { status: 410, page: linkGonePage });
  return answer(parts, asked, {
    page: async (visit) => {
      const of = { newspaper: visit.site.newspaper, edition: asked.edition };
      const names = await Promise.all(wish.lists.map((list) => nameOfList(visit.reading, of, list)));
      return confirmPage(visit, {
        word,
        address: wish.address,
        names: names.filter((name) => name !== null),
      });
    },
  });
}

async function confirm(parts: DoorParts, asked: Asked): Promise<Response> {
  const wish = wishOf(parts, asked);
  const { value: goesOn } =
    wish === null
      ? { value: false }
      : await parts.ledger.write((writing) => subscribe(writing, parts.secret, wish));
  return goesOn
    ? answer(parts, asked, { page: confirmedPage })
    : answer(parts, asked, { status: 410, page: linkGonePage });
}

/** The wish that the link brings, where it is of this edition and holds. */
function wishOf({ secret, clock }: DoorParts, { query, edition }: Asked): Wish | null {
  const wish = openWish(secret, query.get("word") ?? "", clock());
  return wish?.edition === edition.code ? wish : null;
}

async function showLeave(parts: DoorParts, asked: Asked): Promise<Response> {
  const word = asked.query.get("word") ?? "";
  const subscription = await subscriptionOf(parts, word);
  if (subscription === null) return answer(parts, asked, { status: 410, page: linkGonePage });
  return answer(parts, asked, {
    page: async (visit) => {
      if (subscription.address === null) return leftPage(visit, visit.words.newsletter.leftAlready);
      const of = { newspaper: visit.site.newspaper, edition: asked.edition };
      const list = await nameOfList(visit.reading, of, subscription.list);
      return leavePage(visit, { word, list: list ?? visit.words.newsletter.title });
    },
  });
}

/** From the page's buttons, or from a mail program's own (RFC 8058), which sends `List-Unsubscribe=One-Click` and reads no answer. */
async function leave(parts: DoorParts, asked: Asked): Promise<Response> {
  const form = await readSentForm(asked.request, { env: asked.env, most: MOST_BYTES });
  if (form === null) return tooLarge();
  const subscription = await subscriptionOf(parts, asked.query.get("word") ?? "");
  if (subscription === null) return answer(parts, asked, { status: 410, page: linkGonePage });
  const { id, address, list } = subscription;
  const isAll = form.get("all") === "1" && address !== null;
  await parts.ledger.write((writing) =>
    isAll
      ? unsubscribeMailbox(writing, hashMailbox(parts.secret, address), "asked")
      : unsubscribe(writing, [id], "asked"),
  );
  return answer(parts, asked, {
    page: async (visit) => {
      const { newsletter } = visit.words;
      if (isAll) return leftPage(visit, newsletter.leftAllText);
      const of = { newspaper: visit.site.newspaper, edition: asked.edition };
      const name = (await nameOfList(visit.reading, of, list)) ?? newsletter.title;
      return leftPage(visit, newsletter.leftText(name));
    },
  });
}

async function subscriptionOf({ secret, ledger }: DoorParts, word: string) {
  const id = readLeaving(secret, word);
  return id === null ? null : findSubscription(ledger.database.db, id);
}

function readingOf({ site: { db, dialect }, clock }: DoorParts, { edition }: Asked) {
  return { db, dialect, edition: edition.code, now: clock(), shows: () => undefined };
}

function tooLarge(): Response {
  return new Response("Too large", { status: 413, headers: { "Cache-Control": "no-store" } });
}
