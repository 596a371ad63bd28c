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
  const editionName = (code: string) => editions.find((one) => one.code === code)?.label ?? code;
  const campaignName = (id: string) => desk.campaigns.find((one) => one.id === id)?.name ?? "";
  return (
    <div className="notice error" role="status">
      <h2>{adDesk.overbooked}</h2>
      <ul className="plain">
        {desk.overbooked.map(({ slot, edition, sectionId, from, until, percent, campaignIds }) => (
          <li key={[slot, edition, sectionId, from].join(" ")}>
            {adDesk.overbookedIn(
              [slot, editionName(edition), ...(sectionId === null ? [] : [sections(sectionId)])].join(", "),
              tell.time(from, until),
              tell.percent(percent),
            )}{" "}
            <span className="quiet">{campaignIds.map(campaignName).join(" · ")}</span>
          </li>
        ))}
      </ul>
      <p>{adDesk.overbookedMeans}</p>
    </div>
  );
}
