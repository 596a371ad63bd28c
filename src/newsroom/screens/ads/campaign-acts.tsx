import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ToldCampaign } from "../../client/ad-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";
import { adDeskQuery } from "./ad-desk-query.ts";

/** Pauses a campaign or lets it go on; takes out one that nobody saw. */
export function CampaignActs({ campaign }: { readonly campaign: ToldCampaign }) {
  const { adDesk } = useWords().words;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const renew = () => queries.invalidateQueries({ queryKey: adDeskQuery.queryKey });
  const { id, creatives, views, clicks, state, ...facts } = campaign;
  const other = state === "running" ? "paused" : "running";
  const turn = useMutation({
    mutationFn: () => api.changeCampaign({ params: { id }, body: { ...facts, state: other } }),
    onSuccess: renew,
  });
  const remove = useMutation({
    mutationFn: () => api.removeCampaign({ params: { id } }),
    onSuccess: async () => {
      await navigate({ to: "/campaigns" });
      await renew();
    },
  });
  return (
    <>
      <Button size="sm" variant="default" loading={turn.isPending} onClick={() => turn.mutate()}>
        {state === "running" ? adDesk.pause : adDesk.resume}
      </Button>
      {views + clicks === 0 && (
        <Button size="sm" variant="default" onClick={() => setAsked(true)}>
          {adDesk.takeOut}
        </Button>
      )}
      <ErrorNotice error={turn.error} />
      {isAsked && (
        <Confirm
          title={`${adDesk.takeOut} – ${campaign.name}`}
          act={adDesk.takeOut}
          error={remove.error}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{adDesk.takeOutMeans}</p>
        </Confirm>
      )}
    </>
  );
}
