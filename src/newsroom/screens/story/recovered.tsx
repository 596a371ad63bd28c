import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode, useState } from "react";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { recoveryQuery } from "./recovery-query.ts";

type RecoveredProps = { readonly versionId: string; readonly children: ReactNode };

/** What is within once all that this browser kept of a version is with the server, or the member says to go on without. */
export function Recovered({ versionId, children }: RecoveredProps) {
  const { words } = useWords();
  const [isWithout, setWithout] = useState(false);
  const memberId = useMe().member.id;
  const recovery = useQuery(recoveryQuery(versionId, memberId));
  // Nobody sees what another member has typed in the same tab.
  if (recovery.isSuccess || isWithout) return <Fragment key={memberId}>{children}</Fragment>;
  return (
    <Screen title={words.story}>
      {recovery.isFetching && <Loading />}
      {recovery.isError && !recovery.isFetching && (
        <section className="notice">
          <p>{words.writing.notRecovered}</p>
          <ErrorNotice error={recovery.error} onRetry={() => void recovery.refetch()} />
          <Button size="compact-sm" variant="default" onClick={() => setWithout(true)}>
            {words.writing.openWithout}
          </Button>
        </section>
      )}
    </Screen>
  );
}
