import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Invitation } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useTellGrant } from "../../kit/tell-grant.ts";
import { useWords } from "../../kit/words.tsx";
import { JoinForm } from "./join-form.tsx";

/**
 * Where an invitation's link leads, the first administrator's too. The word stands after `#`, which browsers send to nobody: it is
 * in no server's log.
 */
export function JoinScreen() {
  const { words } = useWords();
  const [token] = useState(() => location.hash.slice(1));
  const invitation = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => api.readInvitation({ body: { token } }),
    enabled: token !== "",
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <main id="content" className="doorway">
      <Screen title={words.joinTitle} width="narrow">
        {token === "" && <p className="notice error">{words.joinIncomplete}</p>}
        {invitation.isLoading && <Loading />}
        <ErrorNotice error={invitation.error} />
        {invitation.data && (
          <>
            <Welcome invitation={invitation.data} />
            <JoinForm token={token} email={invitation.data.email} isRenewal={invitation.data.isRenewal} />
          </>
        )}
      </Screen>
    </main>
  );
}

function Welcome({ invitation }: { readonly invitation: Invitation }) {
  const { words } = useWords();
  const tell = useTellGrant();
  if (invitation.isRenewal) return <p>{words.renewAccess(invitation.email ?? "")}</p>;
  const isFirst = invitation.email === null;
  return <p>{isFirst ? words.joinFirst : words.joinAs(invitation.grants.map(tell).join(", "))}</p>;
}
