import { Button, FileButton, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { LeadPicture as Lead } from "../../../features/stories/story.ts";
import { LibraryDialog } from "../../kit/library-dialog.tsx";
import { ErrorNotice } from "../../kit/notices.tsx";
import { addressOfPicture, pictureQuery, pictureTaken, takeIn } from "../../kit/pictures.ts";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { fieldId } from "./checks/field-id.ts";

type LeadPictureProps = {
  readonly picture: Lead | null;
  readonly language: string;
  readonly readOnly: boolean;
  readonly onChange: (picture: Lead | null) => void;
};

const texts = ["alt", "caption", "credit"] as const;

/** The picture at the head of the story, with this edition's words for it. */
export function LeadPicture({ picture, language, readOnly, onChange }: LeadPictureProps) {
  const { words } = useWords();
  const queries = useQueryClient();
  const upload = useMutation({
    mutationFn: (file: File) => takeIn(queries, file),
    onSuccess: ({ id, credit }) =>
      onChange({ ...{ alt: "", caption: "" }, ...picture, mediaId: id, credit: picture?.credit || credit }),
  });
  const [isChoosing, setChoosing] = useState(false);
  const edition = useMe().newspaper.editions.find((one) => one.language === language)?.code ?? "";
  return (
    <section className="panel">
      <h2>{words.leadPicture}</h2>
      {picture !== null && <Shown mediaId={picture.mediaId} alt={picture.alt} />}
      {!readOnly && (
        <div className="in-a-row">
          <FileButton accept="image/*" onChange={(file) => file && upload.mutate(file)}>
            {(props) => (
              <Button {...props} size="compact-sm" variant="default" loading={upload.isPending}>
                {picture === null ? words.choosePicture : words.anotherPicture}
              </Button>
            )}
          </FileButton>
          <Button
            id={fieldId("picture")}
            size="compact-sm"
            variant="default"
            onClick={() => setChoosing(true)}
          >
            {words.library.fromLibrary}
          </Button>
          {picture !== null && (
            <Button size="compact-sm" variant="subtle" onClick={() => onChange(null)}>
              {words.removePicture}
            </Button>
          )}
        </div>
      )}
      {isChoosing && (
        <LibraryDialog
          onTake={(media) => onChange(pictureTaken(media, edition))}
          onClose={() => setChoosing(false)}
        />
      )}
      <ErrorNotice error={upload.error} />
      {picture !== null &&
        texts.map((field) => (
          <TextInput
            key={field}
            id={fieldId(field)}
            label={words.pictureField(field)}
            lang={language}
            readOnly={readOnly}
            value={picture[field]}
            onChange={({ currentTarget }) => onChange({ ...picture, [field]: currentTarget.value })}
          />
        ))}
    </section>
  );
}

function Shown({ mediaId, alt }: { readonly mediaId: string; readonly alt: string }) {
  const { data } = useQuery(pictureQuery(mediaId));
  const address = data === undefined ? "" : addressOfPicture(data.media, 480);
  return address === "" ? null : <img className="lead" src={address} alt={alt} />;
}
