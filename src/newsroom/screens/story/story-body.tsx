import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type ComponentProps, type Ref, Suspense, use, useState } from "react";
import type { Body } from "../../../features/stories/body.ts";
import type { ColleagueHere } from "../../editor/show-colleagues.ts";
import type { StoryEditorHandle } from "../../editor/story-editor.tsx";
import { StoryEditorLater } from "../../editor/story-editor-later.tsx";
import { browserNow } from "../../kit/browser-clock.ts";
import { Loading } from "../../kit/notices.tsx";
import { addressOfPicture, listPicturesIn, pictureQuery, takeIn } from "../../kit/pictures.ts";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { fetchEditorWords } from "./editor-words.ts";
import { useChooser } from "./use-chooser.tsx";

type StoryBodyProps = {
  readonly body: Body;
  /** The edition's language (BCP 47). */
  readonly language: string;
  readonly edition: string;
  readonly readOnly: boolean;
  readonly onChange: (body: Body) => void;
  readonly onCaret: (blockId: string) => void;
  readonly colleagues: readonly ColleagueHere[];
  readonly ref: Ref<StoryEditorHandle>;
} & Pick<ComponentProps<typeof StoryEditorLater>, "plugins">;

/** The editor and what it asks of us; fetched only here. */
export function StoryBody(props: StoryBodyProps) {
  return (
    <Suspense fallback={<Loading />}>
      <OpenBody {...props} />
    </Suspense>
  );
}

function OpenBody({ body, language, edition, readOnly, ...given }: StoryBodyProps) {
  const queries = useQueryClient();
  const me = useMe();
  const { language: spoken } = useWords();
  const words = use(fetchEditorWords(spoken));
  // The editor asks for a picture's address at once: those that the story has are read before it opens, and what comes in
  // later is not brought to it before its pictures are read. Nobody who types is interrupted.
  const [first] = useState(() => listPicturesIn(body));
  useSuspenseQuery({
    queryKey: ["pictures-of", first],
    queryFn: async () => {
      const read = first.map((id) => queries.ensureQueryData(pictureQuery(id)).catch(() => null));
      return (await Promise.all(read)).length;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { chooseKept, chooser } = useChooser(edition);
  const zone = me.newspaper.editions.find((one) => one.code === edition)?.timeZone ?? "UTC";
  return (
    <>
      <StoryEditorLater
        body={body}
        {...given}
        language={language}
        readOnly={readOnly}
        words={words}
        pictureUrl={(mediaId) => {
          const media = queries.getQueryData(pictureQuery(mediaId).queryKey)?.media;
          return media === undefined ? "" : addressOfPicture(media, 800);
        }}
        upload={async (file) => ({ mediaId: (await takeIn(queries, file)).id })}
        chooseKept={chooseKept}
        now={browserNow}
        timeZone={zone}
      />
      {chooser}
    </>
  );
}
