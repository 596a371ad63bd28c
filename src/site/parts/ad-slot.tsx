import { type PlacedAd, placeAd } from "../../features/ads/share-pages.ts";
import { adsKey } from "../../kernel/cache-keys.ts";
import type { Visit } from "../visit.ts";

/** What stands in each slot of a page, by the slot's key; a slot that nothing stands in is not shown. */
export type PageAds = Readonly<Record<string, PlacedAd>>;

/**
 * Chooses what stands in the slots of a page, nothing in storm mode: the same in the page and its text-only twin, and in whatever is kept of it.
 * @param page what tells pages from one another, as a version's id, and the section that it is of
 */
export function placeAds(
  { site, reading, standing }: Visit,
  page: { readonly id: string; readonly sectionId: string | null },
): PageAds {
  if (standing.storm !== null) return {};
  const { edition, now } = reading;
  const campaigns = site.ads?.all() ?? [];
  const placed = site.newspaper.slots.flatMap((slot, order) => {
    reading.shows(adsKey(slot.key));
    const ad = placeAd(campaigns, page.id, { slot, order, edition, now, sectionId: page.sectionId });
    return ad === null ? [] : [[slot.key, ad]];
  });
  return Object.fromEntries(placed);
}

type Props = {
  readonly visit: Visit;
  readonly slot: string;
  /** Absent where no reader is: the place alone is shown. */
  readonly ads?: PageAds | undefined;
};

/** A labelled place for an advertisement of a size told in the configuration: reserved, so that nothing moves when it comes. */
export function AdSlot({ visit, slot, ads }: Props) {
  const known = visit.site.newspaper.slots.find((one) => one.key === slot);
  const ad = ads?.[slot];
  if (known === undefined || (visit.lite ? ad === undefined : ads !== undefined && ad === undefined))
    return null;
  return (
    <aside className={`slot slot-${known.key}`} aria-label={visit.words.advertisement}>
      <p>{visit.words.advertisement}</p>
      {ad === undefined ? <div /> : <AdLink visit={visit} ad={ad} />}
    </aside>
  );
}

function AdLink({ visit: { site, edition, lite }, ad }: { visit: Visit; ad: PlacedAd }) {
  const { slot, creative } = ad;
  const address = `/ads/${edition.code}/${slot.key}/${creative.id}`;
  const isTrial = site.ads?.isTrial === true;
  return (
    <a href={isTrial ? creative.target : `${address}/visit`} rel="sponsored nofollow noopener">
      {lite ? (
        creative.alt
      ) : (
        <img
          src={isTrial ? `/media/${creative.file}` : `${address}/picture`}
          alt={creative.alt}
          width={slot.width}
          height={slot.height}
          loading="lazy"
          decoding="async"
        />
      )}
    </a>
  );
}
