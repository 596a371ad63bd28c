import { Button, Textarea } from "@mantine/core";
import { compareWords } from "../../../features/history/compare-words.ts";
import type { Words } from "../../../features/stories/story.ts";
import type { FieldDebt, ToldField } from "../../../features/translations/told-fields.ts";
import { textOfField } from "../../../features/translations/told-fields.ts";
import { useWords } from "../../kit/words.tsx";
import { fieldId } from "../story/checks/field-id.ts";

type FieldsBesideProps = {
  readonly fields: readonly FieldDebt[];
  readonly written: Words;
  /** BCP 47, for spelling and for voices. */
  readonly languages: { readonly original: string; readonly translation: string };
  readonly mayWrite: boolean;
  readonly onChange: (some: Partial<Words>) => void;
  readonly onEnter: (field: FieldDebt) => void;
  readonly onLeave: (field: FieldDebt) => void;
  readonly onFollow: (field: FieldDebt) => void;
};

/** What stands around the body, in both languages. */
export function FieldsBeside(given: FieldsBesideProps) {
  const { fields, written } = given;
  const shown = fields.filter((one) => one.text !== "" || textOfField(written, one.field) !== "");
  return (
    <div className="fields-beside">
      {shown.map((field) => (
        <FieldBeside key={field.field} {...given} debt={field} />
      ))}
    </div>
  );
}

function FieldBeside({ debt, ...given }: FieldsBesideProps & { readonly debt: FieldDebt }) {
  const { words } = useWords();
  const { written, languages, mayWrite } = given;
  const { field, state } = debt;
  const name = field === "alt" || field === "caption" ? words.pictureField(field) : words.fieldName(field);
  const isWritable = mayWrite && (written.picture !== null || (field !== "alt" && field !== "caption"));
  return (
    <>
      <div className={`original ${state}`}>
        <p className="state">
          {state === "followed" ? name : `${name}: ${words.translation.blockName(state)}`}
        </p>
        <p lang={languages.original}>
          <OriginalText debt={debt} />
        </p>
        {mayWrite && state !== "followed" && (
          <Button size="compact-sm" variant="default" onClick={() => given.onFollow(debt)}>
            {words.translation.followField(name)}
          </Button>
        )}
      </div>
      <Textarea
        label={name}
        id={fieldId(field)}
        data-field={field}
        lang={languages.translation}
        spellCheck
        autosize
        minRows={1}
        readOnly={!isWritable}
        {...(field === "headline" && { classNames: { input: "headline" } })}
        value={textOfField(written, field)}
        onFocus={() => given.onEnter(debt)}
        onBlur={() => given.onLeave(debt)}
        onChange={({ currentTarget }) => given.onChange(withField(written, field, currentTarget.value))}
      />
    </>
  );
}

/** The original's words, with what changed since they were told. */
function OriginalText({ debt: { text, before } }: { readonly debt: FieldDebt }) {
  const { words } = useWords();
  if (before === null) return text;
  const said = { added: words.translation.wordsAdded, removed: words.translation.wordsRemoved };
  return compareWords(before, text).map(({ kind, text: run }, i) => {
    if (kind === "same") return run;
    const Mark = kind === "added" ? "ins" : "del";
    return (
      // Runs have no name of their own and never move.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Mark key={i}>
        <span className="unseen">{said[kind]} </span>
        {run}
      </Mark>
    );
  });
}

function withField(written: Words, field: ToldField, text: string): Partial<Words> {
  if (field !== "alt" && field !== "caption")
    return { [field]: field === "headline" ? text.replaceAll("\n", " ") : text };
  return written.picture === null ? {} : { picture: { ...written.picture, [field]: text } };
}
