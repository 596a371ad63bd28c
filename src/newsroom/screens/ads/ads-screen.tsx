import "./ads.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { browserNow } from "../../kit/browser-clock.ts";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { adDeskQuery } from "./ad-desk-query.ts";
import { CampaignTable } from "./campaign-table.tsx";
import { Clients } from "./clients.tsx";
import { Overbooked } from "./overbooked.tsx";
import { SoldSlots } from "./sold-slots.tsx";

/** The ad desk: what is sold, to whom, and what the newspaper shows of its own. */
export function AdsScreen() {
  const { words } = useWords();
  const { adDesk } = words;
  const desk = useQuery(adDeskQuery);
  const now = browserNow();
  const campaigns = desk.data?.campaigns ?? [];
  const sold = campaigns.filter(({ terms }) => terms !== "house");
  const own = campaigns.filter(({ terms }) => terms === "house");
  return (
    <Screen
      title={adDesk.title}
      acts={
        <>
          <Button renderRoot={linkTo("share")} size="sm">
            {adDesk.newCampaign}
          </Button>
          <Button renderRoot={linkTo("house")} size="sm" variant="default">
            {adDesk.newOwnAd}
          </Button>
        </>
      }
    >
      <ErrorNotice error={desk.error} onRetry={() => void desk.refetch()} />
      {desk.isPending && <Loading />}
      {desk.data !== undefined && (
        <>
          <Overbooked desk={desk.data} />
          <section className="panel ads" aria-labelledby="sold">
            <h2 id="sold">{adDesk.campaigns}</h2>
            {sold.length === 0 ? (
              <Empty>{adDesk.noCampaigns}</Empty>
            ) : (
              <CampaignTable name={adDesk.campaigns} campaigns={sold} clients={desk.data.clients} now={now} />
            )}
          </section>
          <SoldSlots desk={desk.data} now={now} />
          <section className="panel ads" aria-labelledby="own">
            <h2 id="own">{adDesk.ownAds}</h2>
            <p className="quiet">{own.length === 0 ? adDesk.noOwnAds : adDesk.ownAdsMean}</p>
            {own.length > 0 && <CampaignTable name={adDesk.ownAds} campaigns={own} clients={[]} now={now} />}
          </section>
          <Clients clients={desk.data.clients} />
        </>
      )}
    </Screen>
  );
}

function linkTo(terms: "share" | "house") {
  return (props: object) => <Link to="/campaigns/new" search={{ terms }} {...props} />;
}
