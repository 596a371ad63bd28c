import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PreviewLink } from "../../client/check-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { linksQuery } from "./preview-queries.ts";

const choices = [1, 24, 48, 168] as const;

/** The links by which people outside read the draft: making one, copying, revoking. */
export function PreviewLinks({ versionId }: { readonly versionId: string }) {
  const { words } = useWords();
  const queries = useQueryClient();
  const query = linksQuery(versionId);
  const links = useQuery(query);
  const [hours, setHours] = useState(48);
  const refresh = () => queries.invalidateQueries({ queryKey: query.queryKey });
  const make = useMutation({
    mutationFn: () => api.makePreviewLink({ params: { id: versionId }, body: { hours } }),
    onSuccess: refresh,
  });
  return (
    <section className="panel">
      <h2>{words.preview.links}</h2>
      <p className="quiet">{words.preview.linksMean}</p>
      <div className="in-a-row preview-make">
        <NativeSelect
          label={words.preview.holdsFor}
          value={String(hours)}
          onChange={({ currentTarget }) => setHours(Number(currentTarget.value))}
          data={choices.map((one) => ({ value: String(one), label: words.preview.hours(one) }))}
        />
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {words.preview.makeLink}
        </Button>
      </div>
      <ErrorNotice error={make.error ?? links.error} />
      {links.isPending && <Loading />}
      {links.data?.links.length === 0 && <Empty>{words.preview.noLinks}</Empty>}
      <ul className="plain">
        {(links.data?.links ?? []).map((link) => (
          <OpenLink key={link.id} link={link} onRevoked={refresh} />
        ))}
      </ul>
    </section>
  );
}

function OpenLink({ link, onRevoked }: { readonly link: PreviewLink; readonly onRevoked: () => void }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const clipboard = useClipboard();
  const revoke = useMutation({
    mutationFn: () => api.revokePreviewLink({ params: { id: link.id } }),
    onSuccess: onRevoked,
  });
  return (
    <li className="preview-link">
      <TextInput
        readOnly
        label={words.preview.linkField(link.madeBy.name)}
        description={words.preview.madeBy(link.madeBy.name, moment(link.expiresAt))}
        value={link.link}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="in-a-row">
        <Button size="compact-sm" variant="default" onClick={() => clipboard.copy(link.link)}>
          {clipboard.copied ? words.preview.copied : words.preview.copy}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={revoke.isPending}
          onClick={() => revoke.mutate()}
        >
          {words.preview.revoke}
        </Button>
      </div>
      <ErrorNotice error={revoke.error} />
    </li>
  );
}
