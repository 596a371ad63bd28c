import type { AdDesk } from "../../client/ad-answers.ts";
import { useWords } from "../../kit/words.tsx";
import { mostSold } from "./campaign-draft.ts";
import { FigureHeads, Figures } from "./figures.tsx";
import { useTellAds } from "./use-tell-ads.ts";

const THIRTY_DAYS = 30 * 24 * 3_600_000;

/** How much of each slot is sold, today and at most within the coming days. */
export function SoldSlots({ desk, now }: { readonly desk: AdDesk; readonly now: number }) {
  const { adDesk } = useWords().words;
  const tell = useTellAds();
  const sold = (slot: string, until: number) =>
    tell.percent(mostSold(desk.campaigns, { slot, from: now, until }));
  return (
    <section className="panel ads" aria-labelledby="slots">
      <h2 id="slots">{adDesk.slots}</h2>
      <table className="dense sold">
        <caption className="unseen">{adDesk.slots}</caption>
        <thead>
          <tr>
            <th scope="col">{adDesk.slot}</th>
            <FigureHeads names={[adDesk.soldNow, adDesk.soldMost]} />
          </tr>
        </thead>
        <tbody>
          {desk.slots.map(({ key, width, height }) => (
            <tr key={key}>
              <th scope="row" className="main">
                {adDesk.slotSize(key, width, height)}
              </th>
              <Figures
                told={{ [adDesk.soldNow]: sold(key, now), [adDesk.soldMost]: sold(key, now + THIRTY_DAYS) }}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
