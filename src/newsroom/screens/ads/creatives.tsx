import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Creative, Slot, ToldCampaign } from "../../client/ad-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Empty, ErrorNotice } from "../../kit/notices.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { adDeskQuery } from "./ad-desk-query.ts";
import { CreativeDialog } from "./creative-dialog.tsx";

type CreativesProps = { readonly campaign: ToldCampaign; readonly slots: readonly Slot[] };

/** The pictures of a campaign, each as large as it is shown. */
export function Creatives({ campaign, slots }: CreativesProps) {
  const { adDesk } = useWords().words;
  const [asked, setAsked] = useState<Creative | "new" | null>(null);
  return (
    <section className="panel ads" aria-labelledby="creatives">
      <h2 id="creatives">{adDesk.creatives}</h2>
      {campaign.creatives.length === 0 && <Empty>{adDesk.noCreatives}</Empty>}
      <ul className="plain creatives">
        {campaign.creatives.map((creative) => (
          <CreativeLine
            key={creative.id}
            creative={creative}
            slots={slots}
            onChange={() => setAsked(creative)}
          />
        ))}
      </ul>
      <Button size="sm" variant="default" onClick={() => setAsked("new")}>
        {adDesk.addCreative}
      </Button>
      {asked !== null && (
        <CreativeDialog
          campaignId={campaign.id}
          creative={asked === "new" ? null : asked}
          slots={slots}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

type CreativeLineProps = {
  readonly creative: Creative;
  readonly slots: readonly Slot[];
  readonly onChange: () => void;
};

function CreativeLine({ creative, slots, onChange }: CreativeLineProps) {
  const { adDesk } = useWords().words;
  const { editions } = useMe().newspaper;
  const queries = useQueryClient();
  const { id, alt, target, edition, state, file } = creative;
  const other = state === "running" ? "paused" : "running";
  const turn = useMutation({
    mutationFn: () => api.changeCreative({ params: { id }, body: { alt, target, edition, state: other } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: adDeskQuery.queryKey }),
  });
  const shown = slots.find(({ width }) => creative.width === width) ?? {
    width: creative.width / 2,
    height: creative.height / 2,
  };
  const turnName = state === "running" ? adDesk.pause : adDesk.resume;
  return (
    <li>
      <img src={`/media/${file}`} alt="" width={shown.width} height={shown.height} />
      <div>
        <p lang={edition ?? undefined}>{alt}</p>
        <p className="quiet">
          {editions.find(({ code }) => code === edition)?.label ?? adDesk.everyLanguage} · {target}
        </p>
        {state === "paused" && <p className="status ad-paused">{adDesk.standing("paused")}</p>}
        <div className="in-a-row">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={adDesk.ofCreative(adDesk.changeCreative, alt)}
            onClick={onChange}
          >
            {adDesk.changeCreative}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={adDesk.ofCreative(turnName, alt)}
            loading={turn.isPending}
            onClick={() => turn.mutate()}
          >
            {turnName}
          </Button>
          <a
            href={`/newsroom/ad-preview/${id}`}
            target="_blank"
            rel="noreferrer"
            aria-label={adDesk.ofCreative(adDesk.seeInPage, alt)}
          >
            {adDesk.seeInPage}
          </a>
        </div>
        <ErrorNotice error={turn.error} />
      </div>
    </li>
  );
}
