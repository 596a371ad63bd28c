import { useQuery } from "@tanstack/react-query";
import { compareWords, type Piece } from "../../../features/history/compare-words.ts";
import { textOfBody } from "../../../features/stories/body-text.ts";
import type { Words } from "../../../features/stories/story.ts";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";

type DraftComparedProps = {
  readonly versionId: string;
  readonly revision: string;
  readonly now: Words;
  readonly language: string;
};

/** One earlier draft, with what would come back and what would go marked, word by word. */
export function DraftCompared({ versionId, revision, now, language }: DraftComparedProps) {
  const { words } = useWords();
  const read = useQuery({
    queryKey: ["draft", versionId, revision],
    queryFn: ({ signal }) => api.draft({ params: { id: versionId, revision } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (read.data === undefined)
    return (
      <>
        {read.isPending && <Loading />}
        <ErrorNotice error={read.error} onRetry={() => void read.refetch()} />
      </>
    );
  const pieces = compareWords(textOf(now), textOf(read.data.words));
  if (pieces.every((piece) => piece.kind === "same"))
    return <p className="quiet">{words.writing.saysTheSame}</p>;
  return (
    <div className="compared" lang={language}>
      {pieces.map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place
        <Compared key={place} piece={piece} />
      ))}
    </div>
  );
}

function Compared({ piece: { kind, text } }: { readonly piece: Piece }) {
  if (kind === "added") return <ins>{text}</ins>;
  return kind === "removed" ? <del>{text}</del> : <span>{text}</span>;
}

function textOf({ headline, standfirst, body }: Words): string {
  return [headline, standfirst, textOfBody(body)].filter((text) => text !== "").join("\n\n");
}
