import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { allPermissions, type Permission } from "../../../features/staff/permissions.ts";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { editionsWhere, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

const ONE_DAY = 24 * 3_600_000;
const LASTING = ["30", "90", "365", ""] as const;

type TokenFormProps = { readonly onMade: () => void; readonly onClose: () => void };

/** Makes a token; its word is shown this once. */
export function TokenForm({ onMade, onClose }: TokenFormProps) {
  const { words } = useWords();
  const { access } = words;
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly Permission[]>([]);
  const [days, setDays] = useState<string>(LASTING[1]);
  const make = useMutation({
    mutationFn: () => {
      const expiresAt = days === "" ? null : browserNow() + Number(days) * ONE_DAY;
      return api.makeToken({ body: { name, scopes, expiresAt } });
    },
    onSuccess: onMade,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  if (make.data !== undefined) return <TokenWord word={make.data.word} onClose={onClose} />;
  return (
    <form className="form" onSubmit={submit} noValidate>
      {isForWholeForm(make.error, ["name", "scopes"]) && <ErrorNotice error={make.error} />}
      <TextInput
        label={access.tokenName}
        description={access.tokenNameHint}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={faultOf(make.error, "name")}
        data-autofocus
        autoFocus
      />
      <Scopes scopes={scopes} onChange={setScopes} error={faultOf(make.error, "scopes")} />
      <NativeSelect
        label={access.expiry}
        value={days}
        onChange={({ currentTarget }) => setDays(currentTarget.value)}
        data={LASTING.map((value) => ({
          value,
          label: value === "" ? access.never : access.days(Number(value)),
        }))}
      />
      <div className="in-a-row">
        <Button type="submit" loading={make.isPending}>
          {access.makeToken}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

type ScopesProps = {
  readonly scopes: readonly Permission[];
  readonly onChange: (scopes: readonly Permission[]) => void;
  readonly error: string | null;
};

/** Only what one may do oneself can be ticked: a token never does more. */
function Scopes({ scopes, onChange, error }: ScopesProps) {
  const { access } = useWords().words;
  const me = useMe();
  const offered = allPermissions.filter((permission) => editionsWhere(me, permission).length > 0);
  return (
    <Checkbox.Group
      label={access.scopes}
      description={access.scopesHint}
      value={[...scopes]}
      onChange={(chosen) => onChange(offered.filter((permission) => chosen.includes(permission)))}
      error={error}
    >
      <div className="ticks">
        {offered.map((permission) => (
          <Checkbox key={permission} value={permission} label={access.scopeName(permission)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function TokenWord({ word, onClose }: { readonly word: string; readonly onClose: () => void }) {
  const { words } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(word);
    setCopied(true);
  };
  return (
    <div className="notice form">
      <TextInput
        label={words.access.tokenOnce}
        value={word}
        readOnly
        autoFocus
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="in-a-row">
        <Button size="compact-sm" variant="default" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button size="compact-sm" onClick={onClose}>
          {words.access.tokenCopied}
        </Button>
      </div>
      <p role="status">{isCopied ? words.access.copied : ""}</p>
    </div>
  );
}
