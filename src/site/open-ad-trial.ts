import type { CampaignWithCreatives, Creative } from "../features/ads/campaign.ts";
import { listNewest } from "../features/stories/public-cards.store.ts";
import { LATEST } from "../kernel/cache-keys.ts";
import type { RenderedPage } from "../platform/cache/cached-page.ts";
import type { Clock } from "../platform/clock/clock.ts";
import { renderAddress } from "./open-site.ts";
import { storyPage } from "./pages/story-page.tsx";
import type { Site } from "./visit.ts";

type Trial = {
  readonly campaign: CampaignWithCreatives;
  readonly creative: Creative;
  readonly clock: Clock;
};

/** A story's page as readers have it, with a creative in every slot that it fits, whether or not its campaign runs. Null where no story is public. */
export async function renderTrial(
  site: Site,
  { campaign, creative, clock }: Trial,
): Promise<RenderedPage | null> {
  const { editions, slots } = site.newspaper;
  const edition = editions.find(({ code }) => code === creative.edition) ?? editions[0];
  if (edition === undefined) return null;
  const { db, dialect } = site;
  const reading = { db, dialect, edition: edition.code, now: clock(), shows: () => undefined };
  const { cards } = await listNewest(reading, LATEST, { limit: 1 });
  const [newest] = cards;
  if (newest === undefined) return null;
  const tried: CampaignWithCreatives = {
    ...{ ...campaign, terms: "share", amount: 100, state: "running", startsAt: 0, endsAt: null },
    ...{ slots: slots.map(({ key }) => key), editions: [], sectionIds: [] },
    creatives: [{ ...creative, edition: null, state: "running" }],
  };
  const ads = { all: () => [tried], refresh: () => Promise.resolve(), isTrial: true };
  const address = { pattern: "", edition, lite: false, page: storyPage, parameters: [] };
  const request = { slug: newest.slug, query: new URLSearchParams() };
  return renderAddress({ ...site, ads }, { address, request, clock });
}
