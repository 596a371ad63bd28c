import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AdDesk, ToldCampaign } from "../../client/ad-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { useWords } from "../../kit/words.tsx";
import { adDeskQuery } from "./ad-desk-query.ts";
import { type CampaignDraft, campaignOf, draftOf } from "./campaign-draft.ts";
import { CampaignForm } from "./campaign-form.tsx";
import { useZone } from "./use-tell-ads.ts";

type ChangeCampaignProps = { readonly desk: AdDesk; readonly campaign: ToldCampaign };

/** What a campaign is, to be changed. */
export function ChangeCampaign({ desk, campaign }: ChangeCampaignProps) {
  const { adDesk } = useWords().words;
  const queries = useQueryClient();
  const { timeZone } = useZone();
  // What is typed stands until it is saved, whatever comes from the server meanwhile.
  const [typed, setTyped] = useState<CampaignDraft | null>(null);
  const draft = { ...(typed ?? draftOf(campaign, timeZone)), state: campaign.state };
  const save = useMutation({
    mutationFn: () => api.changeCampaign({ params: { id: campaign.id }, body: campaignOf(draft, timeZone) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: adDeskQuery.queryKey });
      setTyped(null);
    },
  });
  return (
    <section className="panel ads" aria-labelledby="campaign">
      <h2 id="campaign">{adDesk.campaign}</h2>
      <CampaignForm
        desk={desk}
        draft={draft}
        error={save.error}
        isBusy={save.isPending}
        onChange={setTyped}
        onSave={() => save.mutate()}
      />
      <p role="status">{save.isSuccess && typed === null && adDesk.saved}</p>
    </section>
  );
}
