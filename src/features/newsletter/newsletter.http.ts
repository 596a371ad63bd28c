import { z } from "zod";
import { newId } from "../../kernel/ids.ts";
import { accept } from "../../kernel/result.ts";
import { postLetter } from "../../platform/mail/letters.store.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { editionCode, email, id, moment } from "../api/fields.ts";
import type { Newsroom } from "../api/newsroom.ts";
import { editionOf, findEdition } from "../settings/newspaper.ts";
import { readingOf } from "./begin-issues.ts";
import { listIssues } from "./issues.store.ts";
import { nameOfList } from "./lists.store.ts";
import { DAILY, type ListName, newsletterWordsOf } from "./newsletter.ts";
import { writeNextLetter } from "./next-letter.ts";
import { hashMailbox } from "./secret-words.ts";
import { unsubscribeMailbox } from "./subscribe.ts";
import { countSubscriptions } from "./subscriptions.store.ts";

const LAST_ISSUES = 60;
const ONE_DAY = 24 * 60 * 60_000;
const access = { permission: "newsletter.manage" } as const;
const list = z.string().regex(/^(daily|(section|topic):[A-Za-z0-9_-]{1,64})$/);
/** Which letter; its name is null where the newspaper has no such section or topic any more. */
const letter = z.object({ edition: editionCode, list, name: z.string().nullable() });
const wanted = z.object({ edition: editionCode, list });

const overview = memberEndpoint({
  method: "get",
  path: "/newsletters",
  summary: "The letters that readers ask for: how many get which, and what became of the last issues",
  access,
  output: z.object({
    hour: z.number().nullable().meta({ description: "When they go out; null where none do" }),
    letters: z.array(letter.extend({ count: z.number() })),
    issues: z.array(
      letter.extend({
        id,
        day: z.string(),
        state: z.enum(["queuing", "sending", "sent"]),
        queued: z.number(),
        sent: z.number(),
        failed: z.number(),
        bounced: z.number(),
        left: z.number(),
        createdAt: moment,
      }),
    ),
  }),
  refusals: [],
  async answer({ db, now, newsroom }) {
    const { newspaper } = newsroom;
    const counts = await countSubscriptions(db);
    const daily = newspaper.editions
      .filter(({ code }) => !counts.some(({ edition, list }) => edition === code && list === DAILY))
      .map(({ code }) => ({ edition: code, list: DAILY, count: 0 }));
    const nameOf = openNames(newsroom, now);
    const named = async <Of extends { edition: string; list: ListName }>(all: readonly Of[]) =>
      Promise.all(all.map(async (one) => ({ ...one, name: await nameOf(one.edition, one.list) })));
    const issues = (await listIssues(db, LAST_ISSUES)).flatMap(({ state, ...issue }) =>
      state === "nothing" ? [] : [{ ...issue, state }],
    );
    return accept({
      hour: newspaper.newsletter?.hour ?? null,
      letters: await named(inOrder([...daily, ...counts], newsroom)),
      issues: await named(issues),
    });
  },
});

const next = memberEndpoint({
  method: "get",
  path: "/newsletters/next",
  summary: "The next letter as it would go out now, as plain text; null while there is nothing new to tell",
  query: z.object({
    edition: editionCode.optional().meta({ description: "The newspaper's first when absent" }),
    list: list.default(DAILY),
  }),
  access,
  output: z.object({ letter: z.object({ subject: z.string(), plain: z.string() }).nullable() }),
  refusals: ["no-newsletter", "not-found"],
  async answer({ db, now, newsroom, query }) {
    const { dialect } = newsroom.ledger.database;
    const written = await writeNextLetter(
      { db, dialect, now },
      {
        ...newsroom,
        list: query.list,
        edition: query.edition ?? newsroom.newspaper.editions[0]?.code ?? "",
      },
    );
    if (written.ok) return accept({ letter: { subject: written.value.subject, plain: written.value.plain } });
    return written.refusal === "nothing-new"
      ? accept({ letter: null })
      : { ok: false, refusal: written.refusal };
  },
});

const trial = memberEndpoint({
  method: "post",
  path: "/newsletters/trials",
  summary: "Send the next letter, as it would go out now, to the member who asks",
  body: wanted,
  access,
  output: z.object({ mailedTo: z.string() }),
  refusals: ["no-newsletter", "not-found", "nothing-new"],
  async answer({ member, newsroom, body, write }) {
    return write(async (writing) => {
      const written = await writeNextLetter(writing, { ...newsroom, ...body });
      if (!written.ok) return written;
      const { subject, plain, html } = written.value;
      const { newsletter } = newsletterWordsOf(editionOf(newsroom.newspaper, body.edition));
      await postLetter(writing, {
        subjectId: newId(writing.now),
        to: member.email,
        subject: newsletter.trial(subject),
        plain,
        html,
        worthlessFrom: writing.now + ONE_DAY,
      });
      return accept({ mailedTo: member.email });
    });
  },
});

const remove = memberEndpoint({
  method: "post",
  path: "/newsletters/removals",
  summary: "Take an address out of every newsletter, at its reader's asking; tells how many it got",
  body: z.object({ address: email }),
  access,
  output: z.object({ ended: z.number() }),
  refusals: [],
  async answer({ newsroom, body, write }) {
    const hash = hashMailbox(newsroom.secret, body.address);
    return accept({ ended: await write((writing) => unsubscribeMailbox(writing, hash, "removed")) });
  },
});

/** What letters are called, each asked for once. */
function openNames({ newspaper, ledger }: Newsroom, now: number) {
  const { db, dialect } = ledger.database;
  const known = new Map<string, Promise<string | null>>();
  return (code: string, list: ListName): Promise<string | null> => {
    const edition = findEdition(newspaper, code);
    if (edition === undefined) return Promise.resolve(null);
    const key = `${code} ${list}`;
    const name =
      known.get(key) ?? nameOfList(readingOf({ db, dialect, now }, edition), { newspaper, edition }, list);
    known.set(key, name);
    return name;
  };
}

/** The editions in their order, the daily letter of each first. */
function inOrder<Of extends { readonly edition: string; readonly list: ListName; readonly count: number }>(
  letters: readonly Of[],
  { newspaper }: Newsroom,
): Of[] {
  const place = (code: string) => newspaper.editions.findIndex((edition) => edition.code === code);
  return letters.toSorted(
    (a, b) =>
      place(a.edition) - place(b.edition) ||
      Number(b.list === DAILY) - Number(a.list === DAILY) ||
      b.count - a.count,
  );
}

/** What the newsroom sees of the letters that readers ask for. */
export const newsletterEndpoints: readonly Endpoint[] = [overview, next, trial, remove];
