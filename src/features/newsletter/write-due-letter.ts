import type { Clock } from "../../platform/clock/clock.ts";
import type { Ledger } from "../../platform/database/ledger.ts";
import type { DueLetter } from "../../platform/mail/letters.store.ts";
import { domainOf } from "../../platform/mail/mailer.ts";
import { addressesOf } from "../settings/addresses.ts";
import { findEdition, type Newspaper } from "../settings/newspaper.ts";
import { listCardsOfVersions } from "../stories/public-cards.store.ts";
import { readingOf } from "./begin-issues.ts";
import { type WrittenLetter, writeIssueLetter } from "./issue-letter.tsx";
import type { DueIssueLetter } from "./issue-letters.store.ts";
import { findIssue, type Issue } from "./issues.store.ts";
import { nameOfList } from "./lists.store.ts";
import { signLeaving, signReturn } from "./secret-words.ts";
import { findSubscription } from "./subscriptions.store.ts";

/** What letters of issues are written and sent with. */
export type IssueSending = {
  readonly ledger: Ledger;
  readonly newspaper: Newspaper;
  readonly publicUrl: string;
  readonly secret: string;
  readonly clock: Clock;
  /** In whose name the newsroom's mail goes out. */
  readonly from: string;
};

/** Writes the letter that is due; null where there is nobody to write to any more, or nothing to tell. */
export type DueLetterWriter = (due: DueIssueLetter) => Promise<DueLetter | null>;

/** A letter that was not sent for so long is of no use: the next one is near. Milliseconds. */
const WORTHLESS_AFTER = 20 * 60 * 60_000;

/**
 * Writes each letter as it is taken, give or take two seconds: with the headlines as they are then, without what was withdrawn meanwhile,
 * and to nobody who has left.
 */
export function openDueLetterWriter(sending: IssueSending): DueLetterWriter {
  const tellOf = openTelling(sending);
  return async ({ id, issueId, subscriptionId, tries }) => {
    const subscription = await findSubscription(sending.ledger.database.db, subscriptionId);
    if (subscription === null || subscription.address === null) return null;
    const told = await tellOf(issueId);
    if (told === null) return null;
    const { issue, listName, written } = told;
    const leave = leaveAddress(sending, issue.edition, subscriptionId);
    return {
      ...envelopeOf(sending, { issue, listName, subscriptionId, leave }),
      id,
      to: subscription.address,
      subject: written.subject,
      plain: written.plain.replaceAll(OWN_LINK, leave),
      html: written.html.replaceAll(OWN_LINK, leave),
      tries,
      worthlessFrom: issue.createdAt + WORTHLESS_AFTER,
    };
  };
}

/** What every letter of an issue says; the way out of it, which is each reader's own, is yet to be put in. */
type Told = { readonly issue: Issue; readonly listName: string; readonly written: WrittenLetter };

/** Stands where each reader's own link will: no story's words have it. */
const OWN_LINK = "https://own-link.invalid/";
/** For how long what was read of the stories is told. Milliseconds. */
const FRESH_FOR = 2000;

/** Reads and writes an issue again every other second while its letters go out: not for each of fifty thousand. */
function openTelling(sending: IssueSending): (issueId: string) => Promise<Told | null> {
  let last: { readonly issueId: string; readonly until: number; readonly told: Promise<Told | null> } | null =
    null;
  return (issueId) => {
    const now = sending.clock();
    if (last === null || last.issueId !== issueId || last.until <= now)
      last = { issueId, until: now + FRESH_FOR, told: tellIssue(sending, issueId) };
    return last.told;
  };
}

/** Null where nothing of it is left that readers see. */
async function tellIssue(sending: IssueSending, issueId: string): Promise<Told | null> {
  const { ledger, newspaper, clock } = sending;
  const { db, dialect } = ledger.database;
  const issue = await findIssue(db, issueId);
  const edition = issue === null ? undefined : findEdition(newspaper, issue.edition);
  if (issue === null || edition === undefined) return null;
  const reading = readingOf({ db, dialect, now: clock() }, edition);
  const stories = await listCardsOfVersions(reading, issue.versionIds);
  const { list, createdAt: at } = issue;
  const listName = await nameOfList(reading, { newspaper, edition }, list);
  if (stories.length === 0 || listName === null) return null;
  const written = writeIssueLetter({ ...sending, edition, list, listName, stories, at, leave: OWN_LINK });
  return { issue, listName, written };
}

/** The whole address that ends a subscription. */
function leaveAddress(
  { newspaper, publicUrl, secret }: Pick<IssueSending, "newspaper" | "publicUrl" | "secret">,
  editionCode: string,
  subscriptionId: string,
): string {
  const edition = findEdition(newspaper, editionCode);
  if (edition === undefined) throw new Error(`The newspaper has no edition "${editionCode}"`);
  return publicUrl + addressesOf(edition).leaveNewsletter(signLeaving(secret, subscriptionId));
}

type Enveloped = {
  readonly issue: Issue;
  readonly listName: string;
  readonly subscriptionId: string;
  readonly leave: string;
};

/** What mail servers and mail programs are told: which list it is of (RFC 2919), how to leave it by one click (RFC 8058), where it comes back. */
function envelopeOf(
  { newspaper, from: usual, secret }: IssueSending,
  { issue, listName, subscriptionId, leave }: Enveloped,
) {
  const { from = usual, bounces } = newspaper.newsletter ?? {};
  const domain = domainOf(from);
  const list = issue.list.replace(":", "-");
  const [mailbox = "", server = ""] = (bounces ?? "").split("@");
  return {
    from,
    ...(bounces !== undefined && { returnTo: `${mailbox}+${signReturn(secret, subscriptionId)}@${server}` }),
    headers: {
      "List-Id": `${listName.replaceAll(/[<>"]/g, "")} <${list}.${issue.edition}.${domain}>`,
      "List-Unsubscribe": `<${leave}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      Precedence: "bulk",
    },
  };
}
