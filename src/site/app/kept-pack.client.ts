import { areFates, type EditionOfApp, type Fates } from "../../kernel/app-settings.ts";
import { applyDifference, type EditionPack, isPack, revisionOf } from "../../kernel/edition-pack.ts";
import { keepOwn, readOwn, SHELVES } from "./shelves.client.ts";

/** A pack on the shelf. `at`: when the server last said that it is today's, epoch milliseconds. */
export type KeptPack = {
  readonly at: number;
  readonly renewsItself: boolean;
  readonly pack: EditionPack;
};

/** The pack that is kept of an edition. */
export function findKeptPack(edition: EditionOfApp): Promise<KeptPack | null> {
  return readOwn(edition.pack, isKeptPack);
}

/**
 * Fetches today's edition, or what is new of it, and keeps it with the frame that it is shown in. Rejects where that can't be had; what
 * was kept stays then.
 */
export async function renewPack(
  edition: EditionOfApp,
  { now, renewsItself }: { readonly now: number; readonly renewsItself: boolean },
): Promise<KeptPack> {
  const kept = await findKeptPack(edition);
  const before = kept?.pack ?? { marks: [], pages: [] };
  const fresh = await fetchPack(`${edition.pack}?since=${revisionOf(before)}`);
  const renewed = applyDifference(before, fresh);
  const whole = renewed ?? (await fetchPack(edition.pack));
  await keepFrame(edition);
  const value = { at: now, renewsItself, pack: whole };
  await keepOwn(edition.pack, value);
  return value;
}

/** Whether the pack is renewed unasked from now on. */
export async function setRenewing(edition: EditionOfApp, renewsItself: boolean): Promise<void> {
  const kept = await findKeptPack(edition);
  if (kept !== null) await keepOwn(edition.pack, { ...kept, renewsItself });
}

/** Keeps the frame of what is shown without a network. Rejects where it can't be had. */
export async function keepFrame({ offline }: EditionOfApp): Promise<void> {
  const frame = await fetch(offline, { cache: "no-cache" });
  if (!frame.ok) throw new Error(`${offline} answered ${frame.status}`);
  await (await caches.open(SHELVES.app)).put(offline, frame);
}

/** What the server last said of what became of stories. */
export function findFates(edition: EditionOfApp): Promise<Fates | null> {
  return readOwn(edition.fates, areFates);
}

/** Asks what became of stories, and takes out of the pack what was withdrawn. Rejects where nobody answers. */
export async function askForFates(edition: EditionOfApp): Promise<Fates> {
  const answer: unknown = await (await fetch(edition.fates, { cache: "no-cache" })).json();
  if (!areFates(answer)) throw new Error(`${edition.fates} tells no fates`);
  await keepOwn(edition.fates, answer);
  const kept = await findKeptPack(edition);
  if (kept === null) return answer;
  const gone = new Set(answer.withdrawn.map((slug) => `${edition.prefix}/${slug}`));
  const pages = kept.pack.pages.filter((page) => !gone.has(page.path));
  if (pages.length < kept.pack.pages.length)
    await keepOwn(edition.pack, { ...kept, pack: { marks: pages.map((page) => page.mark), pages } });
  return answer;
}

async function fetchPack(address: string): Promise<EditionPack> {
  const answer = await fetch(address, { cache: "no-cache" });
  const pack: unknown = answer.ok ? await answer.json() : null;
  if (!isPack(pack)) throw new Error(`${address} is no edition`);
  return pack;
}

function isKeptPack(value: unknown): value is KeptPack {
  return (
    typeof value === "object" && value !== null && "at" in value && "pack" in value && isPack(value.pack)
  );
}
