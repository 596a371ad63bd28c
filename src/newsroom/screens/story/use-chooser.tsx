import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Picture } from "../../../features/stories/body.ts";
import { LibraryDialog } from "../../kit/library-dialog.tsx";
import { pictureQuery, pictureTaken } from "../../kit/pictures.ts";

type Answer = (picture: Picture | null | Promise<Picture>) => void;

/** The library as a question: asked by the editor, answered in a dialog that the screen shows. */
export function useChooser(edition: string): {
  readonly chooseKept: () => Promise<Picture | null>;
  readonly chooser: ReactNode;
} {
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const chooseKept = () => new Promise<Picture | null>((resolve) => setAnswer(() => resolve));
  const chooser = answer && (
    <LibraryDialog
      // The editor asks for its address at once, so it is read before.
      onTake={(media) => {
        const read = queries.ensureQueryData(pictureQuery(media.id)).catch(() => null);
        answer(read.then(() => pictureTaken(media, edition)));
      }}
      onClose={() => {
        answer(null);
        setAnswer(null);
      }}
    />
  );
  return { chooseKept, chooser };
}
