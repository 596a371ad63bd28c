import { TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AdClient } from "../../client/ad-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { useWords } from "../../kit/words.tsx";
import { adDeskQuery } from "./ad-desk-query.ts";

type ClientDialogProps = {
  /** Null for one that is not there yet. */
  readonly client: AdClient | null;
  readonly onSaved?: (client: AdClient) => void;
  readonly onClose: () => void;
};

/** Asks for a client's name, and how they are reached. */
export function ClientDialog({ client, onSaved, onClose }: ClientDialogProps) {
  const { adDesk } = useWords().words;
  const queries = useQueryClient();
  const [name, setName] = useState(client?.name ?? "");
  const [contact, setContact] = useState(client?.contact ?? "");
  const body = { name, contact };
  const save = useMutation({
    mutationFn: () =>
      client === null ? api.addAdClient({ body }) : api.changeAdClient({ params: { id: client.id }, body }),
    onSuccess: async (saved) => {
      await queries.invalidateQueries({ queryKey: adDeskQuery.queryKey });
      onSaved?.(saved);
      onClose();
    },
  });
  return (
    <Confirm
      title={client === null ? adDesk.addClient : adDesk.ofClient(adDesk.changeClient, client.name)}
      act={adDesk.save}
      error={isForWholeForm(save.error, ["name", "contact"]) ? save.error : null}
      isBusy={save.isPending}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <TextInput
        label={adDesk.clientName}
        required
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={faultOf(save.error, "name")}
      />
      <TextInput
        label={adDesk.contact}
        value={contact}
        onChange={({ currentTarget }) => setContact(currentTarget.value)}
        error={faultOf(save.error, "contact")}
      />
    </Confirm>
  );
}
