import { Textarea, TextInput } from "@mantine/core";
import type { Words } from "../../../features/stories/story.ts";
import { useWords } from "../../kit/words.tsx";
import { fieldId } from "./checks/field-id.ts";

type StoryFieldsProps = {
  readonly words: Words;
  /** The edition's, for spelling and for voices. */
  readonly language: string;
  readonly readOnly: boolean;
  readonly onChange: (some: Partial<Words>) => void;
};

type TextField = "kicker" | "source" | "place";
const lines: readonly TextField[] = ["kicker", "place", "source"];

/** What stands around the body: headline, kicker, standfirst, place and source. */
export function StoryFields({ words: written, language, readOnly, onChange }: StoryFieldsProps) {
  const { words } = useWords();
  const common = { lang: language, spellCheck: true, readOnly };
  return (
    <div className="story-fields">
      <Textarea
        {...common}
        id={fieldId("headline")}
        label={words.headline}
        classNames={{ input: "headline" }}
        autosize
        minRows={1}
        value={written.headline}
        onChange={({ currentTarget }) => onChange({ headline: currentTarget.value.replace(/\n/g, " ") })}
      />
      <Textarea
        {...common}
        id={fieldId("standfirst")}
        label={words.fieldName("standfirst")}
        classNames={{ input: "standfirst" }}
        autosize
        minRows={1}
        value={written.standfirst}
        onChange={({ currentTarget }) => onChange({ standfirst: currentTarget.value })}
      />
      <div className="in-a-row">
        {lines.map((field) => (
          <TextInput
            {...common}
            key={field}
            id={fieldId(field)}
            label={words.fieldName(field)}
            value={written[field]}
            onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
          />
        ))}
      </div>
    </div>
  );
}
