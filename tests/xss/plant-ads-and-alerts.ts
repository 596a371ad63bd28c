import sharp from "sharp";
import { addCreative, changeCampaign, changeClient } from "../../src/features/ads/change-ads.ts";
import { keepCreative } from "../../src/features/ads/keep-creative.ts";
import { liftAlert, raiseAlert } from "../../src/features/alerts/change-alerts.ts";
import { alertKey } from "../../src/kernel/cache-keys.ts";
import type { Result } from "../../src/kernel/result.ts";
import type { Writing } from "../../src/platform/database/ledger.ts";
import type { NewspaperUnderTest } from "../browser/newspaper-under-test.ts";

/** What is sold. */
export type ToSell = {
  readonly slot: string;
  /** Of clients; each has a campaign of the same name, for all of the slot. */
  readonly names: readonly string[];
  /** What the pictures of the first campaign say; no other has any. */
  readonly alts: readonly string[];
};

/** Sells a slot to everybody at once, and shows the first one's pictures to readers. @returns the id of the first campaign */
export async function plantAds(paper: NewspaperUnderTest, { slot, names, alts }: ToSell): Promise<string> {
  const { files, newspaper } = paper.foundation;
  const drawn = sharp({ create: { width: 300, height: 250, channels: 3, background: "#17424d" } });
  const kept = await keepCreative(files, { bytes: await drawn.png().toBuffer(), slots: newspaper.slots });
  const file = given(kept);
  return paper.act(async (writing) => {
    const campaignIds: string[] = [];
    for (const name of names) campaignIds.push(await sell(writing, { name, slot }));
    const [campaignId = ""] = campaignIds;
    for (const alt of alts) {
      const words = { edition: null, alt, target: "https://tea.example/" };
      given(await addCreative(writing, { campaignId, file, words }));
    }
    return campaignId;
  });
}

async function sell(writing: Writing, { name, slot }: { readonly name: string; readonly slot: string }) {
  const client = given(await changeClient(writing, { name, contact: name }));
  const campaign = await changeCampaign(writing, {
    ...{ name, clientId: client.id, terms: "share", amount: 100, state: "running" },
    ...{ startsAt: 0, endsAt: null, slots: [slot], editions: [], sectionIds: [] },
  });
  return given(campaign).id;
}

/** Raises an alert of each text, in every edition; `former` ones are lifted again. */
export async function plantAlerts(
  paper: NewspaperUnderTest,
  { former = [], standing }: { readonly former?: readonly string[]; readonly standing: readonly string[] },
): Promise<void> {
  const { newspaper } = paper.foundation;
  const rest = { classKey: null, severity: "danger", storyId: null, until: null } as const;
  await paper.act(async (writing) => {
    const raise = async (text: string) => {
      const texts = Object.fromEntries(newspaper.editions.map(({ code }) => [code, text]));
      return given(await raiseAlert(writing, { newspaper, wish: { ...rest, texts }, by: null })).id;
    };
    for (const text of former) given(await liftAlert(writing, { id: await raise(text), by: null }));
    for (const text of standing) await raise(text);
  });
}

/** Leaves no advertisement and no alert. */
export async function clearAdsAndAlerts(paper: NewspaperUnderTest): Promise<void> {
  await paper.act(async ({ db, logAll }) => {
    for (const table of ["ad_creatives", "ad_campaigns", "ad_clients", "alerts"] as const)
      await db.deleteFrom(table).execute();
    await logAll([
      { kind: "ad.campaign-removed", subjectId: "all", keys: [] },
      { kind: "alert.lifted", subjectId: "all", keys: [alertKey] },
    ]);
  });
}

function given<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}
