import { Textarea } from "@mantine/core";
import type { Edition } from "../../client/answers.ts";
import { useWords } from "../../kit/words.tsx";
import { listBegunStubs } from "./breaking-draft.ts";
import type { KeptBreakingDraft } from "./use-breaking-draft.ts";
import { useFaultOfTelling } from "./use-fault-of-telling.ts";

type StubFieldsProps = {
  readonly edition: Edition;
  readonly kept: KeptBreakingDraft;
  readonly error: unknown;
};

/** The same news in another edition: a headline and a paragraph, or nothing. */
export function StubFields({ edition, kept, error }: StubFieldsProps) {
  const { words } = useWords();
  const { code, label } = edition;
  const stub = kept.draft.stubs.find((one) => one.edition === code);
  // The server counts the tellings that were sent; the first is the story itself.
  const place = listBegunStubs(kept.draft).findIndex((one) => one.edition === code) + 1;
  const fault = useFaultOfTelling(place === 0 ? null : error, place);
  return (
    <fieldset className="stub">
      <legend>{words.breaking.stubIn(label)}</legend>
      <p className="quiet">{words.breaking.stubMeans}</p>
      <Textarea
        size="md"
        autosize
        label={words.headline}
        lang={code}
        value={stub?.headline ?? ""}
        onChange={({ currentTarget }) =>
          kept.changeStub(code, { headline: currentTarget.value.replace(/\n/g, " ") })
        }
        error={fault("headline", stub?.headline)}
      />
      <Textarea
        size="md"
        autosize
        minRows={2}
        label={words.breaking.paragraph}
        lang={code}
        value={stub?.paragraph ?? ""}
        onChange={({ currentTarget }) => kept.changeStub(code, { paragraph: currentTarget.value })}
        error={fault("paragraphs", stub?.paragraph)}
      />
    </fieldset>
  );
}
