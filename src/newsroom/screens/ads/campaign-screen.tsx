import "./ads.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { browserNow } from "../../kit/browser-clock.ts";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { adDeskQuery } from "./ad-desk-query.ts";
import { CampaignActs } from "./campaign-acts.tsx";
import { CampaignReport } from "./campaign-report.tsx";
import { CampaignStanding } from "./campaign-table.tsx";
import { ChangeCampaign } from "./change-campaign.tsx";
import { Creatives } from "./creatives.tsx";
import { Overbooked } from "./overbooked.tsx";

/** One campaign: what it shows, how often it was seen, and what it is. */
export function CampaignScreen() {
  const { words } = useWords();
  const { adDesk } = words;
  const { campaignId } = useParams({ from: "/inside/campaigns/$campaignId" });
  const desk = useQuery(adDeskQuery);
  const campaign = desk.data?.campaigns.find(({ id }) => id === campaignId);
  const overbooked = desk.data?.overbooked.filter(({ campaignIds }) => campaignIds.includes(campaignId));
  const client = desk.data?.clients.find(({ id }) => id === campaign?.clientId);
  return (
    <Screen
      key={campaignId}
      title={campaign?.name ?? adDesk.campaign}
      standing={
        campaign !== undefined && (
          <>
            <CampaignStanding campaign={campaign} now={browserNow()} />{" "}
            <span className="quiet">{client?.name ?? (campaign.clientId === null ? adDesk.ownAds : "")}</span>
          </>
        )
      }
      acts={campaign !== undefined && <CampaignActs campaign={campaign} />}
    >
      <p>
        <Link to="/campaigns">{adDesk.title}</Link>
      </p>
      <ErrorNotice error={desk.error} onRetry={() => void desk.refetch()} />
      {desk.isPending && <Loading />}
      {desk.data !== undefined && campaign === undefined && <Empty>{words.nothingFound}</Empty>}
      {desk.data !== undefined && campaign !== undefined && (
        <>
          <Overbooked desk={{ ...desk.data, overbooked: overbooked ?? [] }} />
          <div className="campaign">
            <div>
              <Creatives campaign={campaign} slots={desk.data.slots} />
              <CampaignReport campaign={campaign} />
            </div>
            <ChangeCampaign desk={desk.data} campaign={campaign} />
          </div>
        </>
      )}
    </Screen>
  );
}
