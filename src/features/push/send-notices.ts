import type { Kysely } from "kysely";
import { allWords } from "../../../locales/all-locales.ts";
import type { Ledger } from "../../platform/database/ledger.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { type PushKeys, writePushMessage } from "../../platform/push/web-push.ts";
import { addressesOf } from "../settings/addresses.ts";
import { findEdition, type Newspaper } from "../settings/newspaper.ts";
import { LIFETIME, meaningOf, type NoticeText, nextTry, shorten } from "./notice.ts";
import {
  claimDueNotices,
  type DueNotice,
  delayDelivery,
  endDelivery,
  findToldVersion,
  findWithdrawnVersion,
} from "./notices.store.ts";
import { dropSubscription } from "./subscriptions.store.ts";

/** Posts to an address outside. @returns the status of the answer. Rejects when none comes or the address may not be asked */
export type PostNotice = (
  address: string,
  sent: { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array },
) => Promise<number>;

export type NoticeSending = {
  readonly ledger: Ledger;
  readonly newspaper: Newspaper;
  readonly keys: PushKeys;
  /** Whom a push service writes to, see `writePushMessage`. */
  readonly subject: string;
  readonly clock: () => number;
  readonly post: PostNotice;
  /** From 0 to 1, another each time. */
  readonly chance: () => number;
};

/** For how long a notice is this process's to send, milliseconds: longer than an answer may take. */
const LEASE = 60_000;
/** So many at a time, beside one another. */
const AT_ONCE = 16;

/** Sends every notice whose time has come. A browser that is there no more is forgotten; a push service that fails is asked again. */
export async function sendNotices(sending: NoticeSending): Promise<void> {
  const { ledger, clock } = sending;
  const { value: due } = await ledger.write(({ db }) =>
    claimDueNotices(db, { now: clock(), lease: LEASE, limit: AT_ONCE }),
  );
  await Promise.all(due.map((notice) => sendNotice(sending, notice)));
}

async function sendNotice(sending: NoticeSending, notice: DueNotice): Promise<void> {
  const { ledger, clock, chance } = sending;
  const text = await textOf(ledger.database.db, notice, sending);
  const isLate = clock() > notice.at + LIFETIME * 1000;
  const meaning = text === null || isLate ? "refused" : await attempt(sending, { notice, text });
  const attempts = notice.attempts + 1;
  const again = meaning === "later" ? nextTry(attempts, { now: clock(), chance: chance() }) : null;
  await ledger.write(async ({ db }) => {
    if (meaning === "gone") return dropSubscription(db, notice.subscriptionId);
    if (again === null) return endDelivery(db, notice);
    return delayDelivery(db, notice, { attempts, at: again });
  });
}

type Attempt = { readonly notice: DueNotice; readonly text: NoticeText };

async function attempt(
  { keys, subject, post }: NoticeSending,
  { notice, text }: Attempt,
): Promise<ReturnType<typeof meaningOf>> {
  try {
    const message = writePushMessage(notice.to, JSON.stringify(text), {
      keys,
      subject,
      lifetime: LIFETIME,
      topic: topicOf(text.tag),
    });
    return meaningOf(await post(message.address, message));
  } catch (error) {
    // An address of this machine or a private network was never a push service's, nor were keys that are none.
    const isNone =
      error instanceof Error && /private address|public key|p256dh|curve|auth/i.test(error.message);
    return isNone ? "gone" : "later";
  }
}

/** At most 32 letters of base64url, as push services want them. */
function topicOf(tag: string): string {
  return tag.replaceAll(/[^\w-]/g, "").slice(-32);
}

/** What is told now: a story that was corrected before this was sent is told as it is, and one that was withdrawn is not told as news. */
async function textOf(
  db: Kysely<Schema>,
  { kind, versionId }: DueNotice,
  { newspaper, clock }: NoticeSending,
): Promise<NoticeText | null> {
  const version =
    kind === "withdrawn"
      ? await findWithdrawnVersion(db, versionId)
      : await findToldVersion(db, versionId, clock());
  const edition = version === null ? undefined : findEdition(newspaper, version.edition);
  if (version === null || edition === undefined) return null;
  const words = allWords[edition.words ?? edition.code];
  const addresses = addressesOf(edition);
  const told = { tag: version.storyId, language: edition.language, isQuiet: kind !== "news" };
  if (kind === "withdrawn")
    return {
      ...told,
      title: words?.app.noticeWithdrawn ?? "",
      body: version.headline,
      path: addresses.story(version.slug),
    };
  const title =
    kind === "corrected" ? (words?.app.noticeCorrected(version.headline) ?? "") : version.headline;
  return { ...told, title, body: shorten(version.standfirst), path: addresses.story(version.slug) };
}
