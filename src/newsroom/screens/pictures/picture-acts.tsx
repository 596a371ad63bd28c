import { Button, FileButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Media } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { useWords } from "../../kit/words.tsx";

type PictureActsProps = {
  readonly media: Media;
  /** Whether no story shows it. */
  readonly isFree: boolean;
  readonly onReplaced: () => void;
  readonly onDeleted: () => void;
};

/** Another file in its place, or away with it where no story shows it; asked before. */
export function PictureActs({ media, isFree, onReplaced, onDeleted }: PictureActsProps) {
  const { words } = useWords();
  const { library } = words;
  const [file, setFile] = useState<File | null>(null);
  const [isGoing, setGoing] = useState(false);
  const params = { id: media.id };
  const replace = useMutation({
    mutationFn: (given: File) => {
      const body = new FormData();
      body.set("file", given);
      return api.replacePicture({ params, body });
    },
    onSuccess: () => {
      setFile(null);
      onReplaced();
    },
  });
  const remove = useMutation({ mutationFn: () => api.deletePicture({ params }), onSuccess: onDeleted });
  return (
    <>
      <FileButton accept="image/*" onChange={setFile}>
        {(props) => (
          <Button {...props} size="sm" variant="default">
            {library.replace}
          </Button>
        )}
      </FileButton>
      {isFree && (
        <Button size="sm" variant="default" onClick={() => setGoing(true)}>
          {library.remove}
        </Button>
      )}
      {file !== null && (
        <Confirm
          title={library.replace}
          act={library.replace}
          error={replace.error}
          isBusy={replace.isPending}
          onConfirm={() => replace.mutate(file)}
          onClose={() => setFile(null)}
        >
          <p>{file.name}</p>
          <p>{library.replaceMeans}</p>
        </Confirm>
      )}
      {isGoing && (
        <Confirm
          title={library.remove}
          act={library.remove}
          error={remove.error}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setGoing(false)}
        >
          <p>{library.removeMeans}</p>
        </Confirm>
      )}
    </>
  );
}
