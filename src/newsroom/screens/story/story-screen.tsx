import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Suspense } from "react";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { Recovered } from "./recovered.tsx";
import { StoryDesk } from "./story-desk.tsx";
import { versionQuery } from "./version-query.ts";

/** One version of a story: writing it, filing it, and its way to readers. */
export function StoryScreen() {
  const { versionId } = useParams({ from: "/inside/stories/$versionId" });
  return (
    <Recovered key={versionId} versionId={versionId}>
      <StoryFile versionId={versionId} />
    </Recovered>
  );
}

function StoryFile({ versionId }: { readonly versionId: string }) {
  const { words } = useWords();
  const file = useQuery(versionQuery(versionId));
  if (file.data === undefined)
    return (
      <Screen title={words.story}>
        {file.isPending && <Loading />}
        <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />
      </Screen>
    );
  return (
    <Suspense fallback={<Loading />}>
      <StoryDesk file={file.data} />
    </Suspense>
  );
}
