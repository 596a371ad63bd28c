import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Token } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { TokenForm } from "./token-form.tsx";

/** The tokens by which programs speak for oneself: making, seeing, revoking. */
export function Tokens() {
  const { words } = useWords();
  const queries = useQueryClient();
  const tokens = useQuery({ queryKey: ["tokens"], queryFn: ({ signal }) => api.tokens({}, signal) });
  const [isMaking, setMaking] = useState(false);
  const [revoked, setRevoked] = useState<Token | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ["tokens"] });
  return (
    <section className="panel">
      <h2>{words.access.tokens}</h2>
      <p>{words.access.tokensWhy}</p>
      <ErrorNotice error={tokens.error} onRetry={() => void tokens.refetch()} />
      {tokens.isPending && <Loading />}
      {tokens.data?.tokens.length === 0 && !isMaking && <Empty>{words.access.noTokens}</Empty>}
      <ul className="plain lines">
        {tokens.data?.tokens.map((token) => (
          <TokenLine key={token.id} token={token} onRevoke={() => setRevoked(token)} />
        ))}
      </ul>
      {isMaking ? (
        <TokenForm onMade={() => void refresh()} onClose={() => setMaking(false)} />
      ) : (
        <Button variant="default" onClick={() => setMaking(true)}>
          {words.access.newToken}
        </Button>
      )}
      {revoked !== null && (
        <RevokeToken token={revoked} onDone={() => void refresh()} onClose={() => setRevoked(null)} />
      )}
    </section>
  );
}

function TokenLine({ token, onRevoke }: { readonly token: Token; readonly onRevoke: () => void }) {
  const { words } = useWords();
  const { access } = words;
  const { moment } = useTimes();
  const { lastUsedAt, expiresAt } = token;
  const told = [
    lastUsedAt === null ? access.tokenUnused : access.tokenUsed(moment(lastUsedAt)),
    expiresAt === null ? access.tokenEndless : words.expires(moment(expiresAt)),
  ];
  return (
    <li>
      <span>
        <strong>{token.name}</strong> <span className="quiet">{told.join(" · ")}</span>
        <br />
        <span className="quiet">{token.scopes.map(access.scopeName).join(" · ")}</span>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={access.revokeToken(token.name)}
        onClick={onRevoke}
      >
        {access.revoke}
      </Button>
    </li>
  );
}

type RevokeProps = { readonly token: Token; readonly onDone: () => void; readonly onClose: () => void };

function RevokeToken({ token, onDone, onClose }: RevokeProps) {
  const { access } = useWords().words;
  const revoke = useMutation({
    mutationFn: () => api.revokeToken({ params: { id: token.id } }),
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  return (
    <Confirm
      title={access.revokeToken(token.name)}
      act={access.revoke}
      error={revoke.error}
      isBusy={revoke.isPending}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      <p>{access.revokeMeans}</p>
    </Confirm>
  );
}
