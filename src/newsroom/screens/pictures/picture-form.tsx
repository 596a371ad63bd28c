import { Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Media, PictureFacts } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { faultOf } from "../../client/problem.ts";
import { fromFieldTime, toFieldTime } from "../../editor/views/zoned-time.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { FocalPoint } from "./focal-point.tsx";

type PictureFormProps = {
  readonly media: Media;
  readonly readOnly: boolean;
  /** Reads the picture anew. */
  readonly onSaved: () => Promise<unknown>;
};

const short = ["creator", "credit", "copyright", "holder"] as const;
const long = ["licence", "restrictions"] as const;
const noWords = { alt: "", caption: "" };

/** What is said of a picture: its mark, its rights, its words in each edition. */
export function PictureForm({ media, readOnly, onSaved }: PictureFormProps) {
  const { words } = useWords();
  const { library } = words;
  const { editions } = useMe().newspaper;
  /** What was typed and not saved: it stays over whatever becomes of the picture meanwhile, as another file. */
  const [typed, setTyped] = useState<Partial<PictureFacts>>({});
  const facts = { ...factsOf(media), ...typed };
  const change = (part: Partial<PictureFacts>) => setTyped({ ...typed, ...part });
  const save = useMutation({
    mutationFn: (_: Partial<PictureFacts>) => api.changePicture({ params: { id: media.id }, body: facts }),
    onSuccess: async (_, sent) => {
      await onSaved();
      setTyped((now) => (now === sent ? {} : now));
    },
  });
  const zone = editions[0]?.timeZone ?? "UTC";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(typed);
  };
  return (
    <form className="picture-columns" onSubmit={submit} noValidate>
      <FocalPoint
        media={media}
        point={facts.focal}
        readOnly={readOnly}
        onChange={(focal) => change({ focal })}
      />
      <div className="form">
        <h2>{library.rights}</h2>
        {short.map((name) => (
          <TextInput
            key={name}
            label={library.fact(name)}
            readOnly={readOnly}
            value={facts[name]}
            error={faultOf(save.error, name)}
            onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
          />
        ))}
        {long.map((name) => (
          <Textarea
            key={name}
            label={library.fact(name)}
            readOnly={readOnly}
            autosize
            value={facts[name]}
            error={faultOf(save.error, name)}
            onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
          />
        ))}
        <TextInput
          type="datetime-local"
          label={library.expires(zone)}
          readOnly={readOnly}
          value={facts.expiresAt === null ? "" : toFieldTime(facts.expiresAt, zone)}
          onChange={({ currentTarget }) => change({ expiresAt: fromFieldTime(currentTarget.value, zone) })}
        />
        <Checkbox
          label={library.hides}
          disabled={readOnly}
          checked={facts.hidesWhenExpired}
          onChange={({ currentTarget }) => change({ hidesWhenExpired: currentTarget.checked })}
        />
        {editions.map(({ code, label, language }) => (
          <EditionWords
            key={code}
            title={library.wordsIn(label)}
            language={language}
            readOnly={readOnly}
            said={facts.words[code] ?? noWords}
            onChange={(said) => change({ words: { ...facts.words, [code]: said } })}
          />
        ))}
        <ErrorNotice error={save.error} />
        {!readOnly && (
          <Button type="submit" loading={save.isPending}>
            {library.save}
          </Button>
        )}
        {save.isSuccess && <p role="status">{library.kept}</p>}
      </div>
    </form>
  );
}

type Said = { readonly alt: string; readonly caption: string };
type EditionWordsProps = {
  readonly title: string;
  readonly language: string;
  readonly readOnly: boolean;
  readonly said: Said;
  readonly onChange: (said: Said) => void;
};

/** What a story of the edition begins with when it takes the picture. */
function EditionWords({ title, language, readOnly, said, onChange }: EditionWordsProps) {
  const { words } = useWords();
  return (
    <fieldset className="grants">
      <legend>{title}</legend>
      {(["alt", "caption"] as const).map((name) => (
        <TextInput
          key={name}
          label={words.pictureField(name)}
          lang={language}
          readOnly={readOnly}
          value={said[name]}
          onChange={({ currentTarget }) => onChange({ ...said, [name]: currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}

function factsOf(media: Media): PictureFacts {
  const { focal, creator, credit, copyright, holder, licence, restrictions } = media;
  const { expiresAt, hidesWhenExpired, words } = media;
  const rights = { creator, credit, copyright, holder, licence, restrictions };
  return { focal, ...rights, expiresAt, hidesWhenExpired, words };
}
