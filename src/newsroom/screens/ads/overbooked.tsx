import type { Overbooking } from "../../../features/ads/overbooking.ts";
import type { AdDesk } from "../../client/ad-answers.ts";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { useSectionNames } from "./use-section-names.ts";
import { useTellAds } from "./use-tell-ads.ts";

/** Says where and when more is sold than there is, and to whom. Nothing where that is nowhere. */
export function Overbooked({ desk }: { readonly desk: AdDesk }) {
  const { adDesk } = useWords().words;
  const tell = useTellAds();
  const { editions } = useMe().newspaper;
  const sections = useSectionNames();
  if (desk.overbooked.length === 0) return null;
  const campaignName = (id: string) => desk.campaigns.find((one) => one.id === id)?.name ?? "";
  /** Where it is so in every edition, none is named. */
  const placeOf = (together: readonly Overbooking[]) => {
    const [{ slot, sectionId } = { slot: "", sectionId: null }] = together;
    const codes = together.map(({ edition }) => edition);
    const named = editions.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
    const told = named.length === editions.length ? [] : named;
    return [slot, ...told, ...(sectionId === null ? [] : [sections(sectionId)])].join(", ");
  };
  return (
    <div className="notice error" role="status">
      <h2>{adDesk.overbooked}</h2>
      <ul className="plain">
        {[...Map.groupBy(desk.overbooked, nameOf)].map(([name, together]) => {
          const [first] = together;
          if (first === undefined) return null;
          const { from, until, percent, campaignIds } = first;
          return (
            <li key={name}>
              {adDesk.overbookedIn(placeOf(together), tell.time(from, until), tell.percent(percent))}{" "}
              <span className="quiet">{campaignIds.map(campaignName).join(" · ")}</span>
            </li>
          );
        })}
      </ul>
      <p>{adDesk.overbookedMeans}</p>
    </div>
  );
}

/** The same in all but the edition. */
function nameOf({ edition, ...rest }: Overbooking): string {
  return JSON.stringify(rest);
}
