import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Passkey } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { canUsePasskeys, isChangeOfMind, makePasskey } from "../../kit/passkey-ceremony.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { AskPassword } from "./ask-password.tsx";

/** One's passkeys: several, since devices are lost. */
export function Passkeys() {
  const { words } = useWords();
  const queries = useQueryClient();
  const passkeys = useQuery({ queryKey: ["passkeys"], queryFn: ({ signal }) => api.passkeys({}, signal) });
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Passkey | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ["passkeys"] });
  const isPossible = canUsePasskeys(passkeys.data?.host ?? null);
  return (
    <section className="panel">
      <h2>{words.access.passkeys}</h2>
      <p>{words.access.passkeysWhy}</p>
      <ErrorNotice error={passkeys.error} onRetry={() => void passkeys.refetch()} />
      {passkeys.isPending && <Loading />}
      {passkeys.data?.passkeys.length === 0 && isPossible && <Empty>{words.access.noPasskeys}</Empty>}
      <ul className="plain lines">
        {passkeys.data?.passkeys.map((passkey) => (
          <PasskeyLine key={passkey.id} passkey={passkey} onRemove={() => setRemoved(passkey)} />
        ))}
      </ul>
      {passkeys.data && !isPossible && (
        <p className="quiet">{words.access.passkeysElsewhere(passkeys.data.host ?? "https://…")}</p>
      )}
      {isPossible && (
        <Button variant="default" onClick={() => setAdding(true)}>
          {words.access.addPasskey}
        </Button>
      )}
      {isAdding && <AddPasskey onAdded={() => void refresh()} onClose={() => setAdding(false)} />}
      {removed !== null && (
        <RemovePasskey passkey={removed} onDone={() => void refresh()} onClose={() => setRemoved(null)} />
      )}
    </section>
  );
}

function PasskeyLine({ passkey, onRemove }: { readonly passkey: Passkey; readonly onRemove: () => void }) {
  const { access } = useWords().words;
  const { moment } = useTimes();
  const { name, createdAt, lastUsedAt } = passkey;
  const used = lastUsedAt === null ? access.passkeyUnused : access.passkeyUsed(moment(lastUsedAt));
  return (
    <li>
      <span>
        <strong>{name}</strong>
        <br />
        <span className="quiet">
          {access.madeOn(moment(createdAt))} · {used}
        </span>
      </span>
      <Button size="compact-sm" variant="default" aria-label={access.removePasskey(name)} onClick={onRemove}>
        {access.remove}
      </Button>
    </li>
  );
}

function AddPasskey({ onAdded, onClose }: { readonly onAdded: () => void; readonly onClose: () => void }) {
  const { access } = useWords().words;
  const [name, setName] = useState("");
  const add = async (password: string) => {
    try {
      await makePasskey({ name: name.trim() === "" ? access.passkeyNameless : name, password });
    } catch (error) {
      // Whoever closed the browser's dialog is back where they were, and can try again.
      if (!isChangeOfMind(error)) throw error;
    }
    onAdded();
  };
  return (
    <AskPassword title={access.addPasskey} act={access.addPasskey} onGiven={add} onClose={onClose}>
      <TextInput
        label={access.passkeyName}
        description={access.passkeyNameHint}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
    </AskPassword>
  );
}

type RemoveProps = { readonly passkey: Passkey; readonly onDone: () => void; readonly onClose: () => void };

function RemovePasskey({ passkey, onDone, onClose }: RemoveProps) {
  const { access } = useWords().words;
  const remove = useMutation({
    mutationFn: () => api.removePasskey({ params: { id: passkey.id } }),
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  return (
    <Confirm
      title={access.removePasskey(passkey.name)}
      act={access.remove}
      error={remove.error}
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>{access.removePasskeyMeans}</p>
    </Confirm>
  );
}
