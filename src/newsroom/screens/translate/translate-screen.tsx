import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Suspense } from "react";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { Recovered } from "../story/recovered.tsx";
import { versionQuery } from "../story/version-query.ts";
import { debtQuery } from "./debt-query.ts";
import "../story/story.css";
import "./translate.css";
import { TranslateDesk } from "./translate-desk.tsx";

/** A translation beside its original: writing it, and following what changes there. */
export function TranslateScreen() {
  const { versionId } = useParams({ from: "/inside/stories/$versionId/translation" });
  return (
    <Recovered key={versionId} versionId={versionId}>
      <TranslationFile versionId={versionId} />
    </Recovered>
  );
}

function TranslationFile({ versionId }: { readonly versionId: string }) {
  const { words } = useWords();
  const file = useQuery(versionQuery(versionId));
  const debt = useQuery(debtQuery(versionId));
  if (file.data === undefined || debt.data === undefined)
    return (
      <Screen title={words.story}>
        {(file.isPending || debt.isPending) && <Loading />}
        <ErrorNotice
          error={file.error ?? debt.error}
          onRetry={() => void Promise.all([file.refetch(), debt.refetch()])}
        />
      </Screen>
    );
  return (
    <Suspense fallback={<Loading />}>
      <TranslateDesk file={file.data} debt={debt.data} />
    </Suspense>
  );
}
