import "../../kit/lines.css";
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { OpenInvitation } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useTellGrant } from "../../kit/tell-grant.ts";
import { editionsWhere, useMe } from "../../kit/use-me.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { OneTimeLink } from "./one-time-link.tsx";

/** Links that wait for whom they are for: what became of their letters, sending them again, taking them back. */
export function PendingInvitations({ invitations }: { readonly invitations: readonly OpenInvitation[] }) {
  const { words } = useWords();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ["staff"] });
  const revoke = useMutation({
    mutationFn: (id: string) => api.revokeInvitation({ params: { id } }),
    onSettled: refresh,
  });
  const resend = useMutation({
    mutationFn: ({ email, grants, language }: OpenInvitation) =>
      api.invite({ body: { email: email ?? "", grants, language: language ?? "en" } }),
    onSettled: refresh,
  });
  return (
    <section className="panel narrow">
      <h2>{words.invited}</h2>
      <ErrorNotice error={revoke.error ?? resend.error} />
      {resend.data && <OneTimeLink given={resend.data} />}
      <ul className="plain lines">
        {invitations.map((invitation) => (
          <InvitationLine
            key={invitation.id}
            invitation={invitation}
            isBusy={revoke.isPending || resend.isPending}
            onRevoke={() => revoke.mutate(invitation.id)}
            onResend={() => resend.mutate(invitation)}
          />
        ))}
      </ul>
    </section>
  );
}

type LineProps = {
  readonly invitation: OpenInvitation;
  readonly isBusy: boolean;
  readonly onRevoke: () => void;
  readonly onResend: () => void;
};

function InvitationLine({ invitation, isBusy, onRevoke, onResend }: LineProps) {
  const { access } = useWords().words;
  const mayChange = editionsWhere(useMe(), "staff.change").length > 0;
  const email = invitation.email ?? "—";
  return (
    <li>
      <span>
        <strong>{email}</strong>
        <br />
        <InvitationFacts invitation={invitation} />
      </span>
      {mayChange && (
        <span className="in-a-row">
          {!invitation.isRenewal && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={access.inviteAgainFor(email)}
              disabled={isBusy}
              onClick={onResend}
            >
              {access.inviteAgain}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={access.takeBackFrom(email)}
            disabled={isBusy}
            onClick={onRevoke}
          >
            {access.takeBack}
          </Button>
        </span>
      )}
    </li>
  );
}

/** A letter that waits after a fault is tried again. */
function stateOf({ state, fault }: NonNullable<OpenInvitation["letter"]>): string {
  return state === "waiting" && fault !== "" ? "retried" : state;
}

function InvitationFacts({ invitation }: { readonly invitation: OpenInvitation }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const tell = useTellGrant();
  const { grants, isRenewal, expiresAt, letter } = invitation;
  const facts = [
    isRenewal ? words.access.waysBack : grants.map(tell).join(", "),
    words.expires(moment(expiresAt)),
    ...(letter === null ? [] : [words.access.letterState(stateOf(letter))]),
  ];
  return (
    <>
      <span className="quiet">{facts.join(" · ")}</span>
      {letter !== null && letter.state !== "sent" && letter.fault !== "" && (
        <span className="quiet"> ({letter.fault})</span>
      )}
    </>
  );
}
