import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { Loading } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";
import type { Draft } from "./use-draft.ts";

/** Fetched when somebody looks: comparing brings words with it. */
const DraftsDialog = lazy(async () => ({ default: (await import("./drafts-dialog.tsx")).DraftsDialog }));

type EarlierDraftsProps = {
  readonly versionId: string;
  /** The edition's language. */
  readonly language: string;
  readonly draft: Draft;
  readonly mayWrite: boolean;
};

/** The way to what a version said before. */
export function EarlierDrafts(props: EarlierDraftsProps) {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setOpen(true)}>
        {words.writing.earlierDrafts}
      </Button>
      {isOpen && (
        <Suspense fallback={<Loading />}>
          <DraftsDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
