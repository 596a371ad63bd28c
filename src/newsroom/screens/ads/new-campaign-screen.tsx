import "./ads.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { AdDesk } from "../../client/ad-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { adDeskQuery } from "./ad-desk-query.ts";
import { campaignOf, newDraft } from "./campaign-draft.ts";
import { CampaignForm } from "./campaign-form.tsx";
import { useZone } from "./use-tell-ads.ts";

/** Begins a campaign, or an advertisement of the newspaper's own. */
export function NewCampaignScreen() {
  const { adDesk } = useWords().words;
  const { terms } = useSearch({ from: "/inside/campaigns/new" });
  const desk = useQuery(adDeskQuery);
  return (
    <Screen title={terms === "house" ? adDesk.newOwnAd : adDesk.newCampaign} width="narrow">
      <ErrorNotice error={desk.error} onRetry={() => void desk.refetch()} />
      {desk.isPending && <Loading />}
      {desk.data !== undefined && <Begin desk={desk.data} terms={terms} />}
    </Screen>
  );
}

function Begin({ desk, terms }: { readonly desk: AdDesk; readonly terms: "share" | "house" }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { timeZone } = useZone();
  const [draft, setDraft] = useState(() =>
    newDraft(terms, { now: browserNow(), timeZone, slots: desk.slots.map(({ key }) => key) }),
  );
  const begin = useMutation({
    mutationFn: () => api.beginCampaign({ body: campaignOf(draft, timeZone) }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: adDeskQuery.queryKey });
      await navigate({ to: "/campaigns/$campaignId", params: { campaignId: id } });
    },
  });
  return (
    <CampaignForm
      desk={desk}
      draft={draft}
      error={begin.error}
      isBusy={begin.isPending}
      onChange={setDraft}
      onSave={() => begin.mutate()}
    />
  );
}
