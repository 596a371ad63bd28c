import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Suspense } from "react";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { StoryDesk } from "./story-desk.tsx";
import { versionQuery } from "./version-query.ts";

/** One version of a story: writing it, filing it, and its way to readers. */
export function StoryScreen() {
  const { words } = useWords();
  const { versionId } = useParams({ from: "/inside/stories/$versionId" });
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
      <StoryDesk key={versionId} file={file.data} />
    </Suspense>
  );
}
