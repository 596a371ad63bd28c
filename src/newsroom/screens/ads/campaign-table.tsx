import { Link } from "@tanstack/react-router";
import type { AdClient, ToldCampaign } from "../../client/ad-answers.ts";
import { useWords } from "../../kit/words.tsx";
import { inOrder, standingOf } from "./campaign-draft.ts";
import { FigureHeads, Figures } from "./figures.tsx";
import { useTellAds } from "./use-tell-ads.ts";

type CampaignTableProps = {
  readonly name: string;
  readonly campaigns: readonly ToldCampaign[];
  readonly clients: readonly AdClient[];
  /** Epoch milliseconds. */
  readonly now: number;
};

/** A line a campaign: what runs, what comes, what is over. */
export function CampaignTable({ name, campaigns, clients, now }: CampaignTableProps) {
  const { adDesk } = useWords().words;
  const tell = useTellAds();
  const nameOf = (id: string | null) => clients.find((one) => one.id === id)?.name ?? "";
  return (
    <table className="dense">
      <caption className="unseen">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{adDesk.campaign}</th>
          <th scope="col">{adDesk.when}</th>
          <th scope="col">{adDesk.terms}</th>
          <th scope="col">{adDesk.slots}</th>
          <FigureHeads names={[adDesk.views, adDesk.clicks]} />
        </tr>
      </thead>
      <tbody>
        {inOrder(campaigns, now).map((campaign) => (
          <tr key={campaign.id}>
            <th scope="row" className="main">
              <Link to="/campaigns/$campaignId" params={{ campaignId: campaign.id }}>
                {campaign.name}
              </Link>{" "}
              <span className="quiet">{nameOf(campaign.clientId)}</span>
            </th>
            <td>
              <CampaignStanding campaign={campaign} now={now} />{" "}
              <span className="days">{tell.dates(campaign)}</span>
            </td>
            <td>{tell.share(campaign)}</td>
            <td>
              {campaign.slots.map((slot) => (
                <span key={slot} className="slot-name">
                  {slot}{" "}
                </span>
              ))}
            </td>
            <Figures
              told={{
                [adDesk.views]: tell.figure(campaign.views),
                [adDesk.clicks]: tell.figure(campaign.clicks),
              }}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type StandingProps = { readonly campaign: ToldCampaign; readonly now: number };

/** Whether a campaign runs, comes, is over, waits. */
export function CampaignStanding({ campaign, now }: StandingProps) {
  const { adDesk } = useWords().words;
  const standing = standingOf(campaign, now);
  return <span className={`status ad-${standing}`}>{adDesk.standing(standing)}</span>;
}
