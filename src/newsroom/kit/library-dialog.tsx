import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import type { Media } from "../client/answers.ts";
import { api } from "../client/newsroom-api.ts";
import { browserNow } from "./browser-clock.ts";
import { Empty, ErrorNotice, Loading } from "./notices.tsx";
import { addressOfPicture } from "./pictures.ts";
import { useTimes } from "./use-times.ts";
import { useWords } from "./words.tsx";

type LibraryDialogProps = {
  readonly onTake: (media: Media) => void;
  readonly onClose: () => void;
};

/** Chooses a picture that the newspaper has. */
export function LibraryDialog({ onTake, onClose }: LibraryDialogProps) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 250);
  useEffect(() => dialog.current?.showModal(), []);
  const found = useQuery({
    queryKey: ["pictures", "to-take", text],
    queryFn: ({ signal }) => api.pictures({ query: { text, limit: 24, after: undefined } }, signal),
    placeholderData: (before) => before,
  });
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={name} onClose={onClose}>
      <h2 id={name}>{words.library.fromLibrary}</h2>
      <TextInput
        type="search"
        label={words.searchPictures}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <ErrorNotice error={found.error} />
      {found.isPending && <Loading />}
      {found.data?.media.length === 0 && <Empty>{words.nothingFound}</Empty>}
      <ul className="plain pictures">
        {found.data?.media.map((media) => (
          <li key={media.id}>
            <img src={addressOfPicture(media, 320)} alt="" loading="lazy" />
            <Expiry expiresAt={media.expiresAt} />
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                dialog.current?.close();
                onTake(media);
              }}
            >
              {words.library.take(media.fileName)}
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => dialog.current?.close()}>
        {words.library.close}
      </Button>
    </dialog>
  );
}

/** A word where a licence is over, before the picture is taken. */
function Expiry({ expiresAt }: Pick<Media, "expiresAt">) {
  const { words } = useWords();
  const { moment } = useTimes();
  if (expiresAt === null || expiresAt > browserNow()) return null;
  return <span className="debt">{words.library.expired(moment(expiresAt))}</span>;
}
