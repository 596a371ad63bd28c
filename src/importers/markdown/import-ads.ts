import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { isAdTarget } from "../../features/ads/ad-target.ts";
import type { Slot } from "../../features/ads/campaign.ts";
import { addCreative, changeCampaign } from "../../features/ads/change-ads.ts";
import { type CreativeFile, keepCreative } from "../../features/ads/keep-creative.ts";
import type { Ledger, Writing } from "../../platform/database/ledger.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { checked, parseYaml, UnreadableFile } from "./story-folder.ts";

const houseAds = z.record(
  z.string().min(1),
  z.strictObject({
    slots: z.array(z.string()).min(1),
    creatives: z.array(
      z.strictObject({
        edition: z.string().nullable(),
        picture: z.string(),
        alt: z.string().min(1),
        target: z.string().refine(isAdTarget, "an address (https), or a path of the newspaper's own"),
      }),
    ),
  }),
);

type HouseAds = z.output<typeof houseAds>;

export type AdsImport = {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly files: FileStore;
  readonly slots: readonly Slot[];
};

/**
 * Brings in the newspaper's own advertisements that a folder has (`ads.yaml`, and its pictures in `ads/`), running from now on. A folder
 * may have none.
 * @returns how many
 * @throws UnreadableFile that names the file and what is wrong with it; nothing is brought in then
 */
export async function importAds({ folder, ledger, files, slots }: AdsImport): Promise<number> {
  const file = join(folder, "ads.yaml");
  if (!existsSync(file)) return 0;
  const ads = checked(houseAds, parseYaml(await readFile(file, "utf8"), file), file);
  const kept = new Map<string, CreativeFile>();
  for (const { picture } of Object.values(ads).flatMap(({ creatives }) => creatives)) {
    const at = join(folder, "ads", basename(picture));
    const bytes = await readFile(at).catch(() => {
      throw new UnreadableFile(`${at}: an advertisement wants this picture, and it is not there`);
    });
    const taken = await keepCreative(files, { bytes, slots });
    if (!taken.ok) throw new UnreadableFile(`${at}: it can't be shown in any slot: ${taken.refusal}`);
    kept.set(picture, taken.value);
  }
  await ledger.write((writing) => saveAds(writing, ads, kept));
  return Object.keys(ads).length;
}

async function saveAds(writing: Writing, ads: HouseAds, kept: ReadonlyMap<string, CreativeFile>) {
  for (const [name, { slots, creatives }] of Object.entries(ads)) {
    const campaign = await changeCampaign(writing, {
      name,
      slots,
      clientId: null,
      terms: "house",
      amount: 1,
      startsAt: writing.now,
      endsAt: null,
      editions: [],
      sectionIds: [],
      state: "running",
    });
    if (!campaign.ok) throw new Error(campaign.refusal);
    for (const { picture, ...words } of creatives) {
      const file = kept.get(picture);
      if (file !== undefined) await addCreative(writing, { campaignId: campaign.value.id, file, words });
    }
  }
}
