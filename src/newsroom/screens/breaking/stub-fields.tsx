import type { BreakingFinding } from "../../../features/breaking/check-breaking.ts";
import type { Edition } from "../../client/answers.ts";
import { useWords } from "../../kit/words.tsx";
import { listBegunStubs } from "./breaking-draft.ts";
import { textOf } from "./standing-findings.ts";
import { TellingField } from "./telling-field.tsx";
import type { KeptBreakingDraft } from "./use-breaking-draft.ts";
import { useFaultOfTelling } from "./use-fault-of-telling.ts";

type StubFieldsProps = {
  readonly edition: Edition;
  readonly kept: KeptBreakingDraft;
  readonly error: unknown;
  readonly findings: readonly BreakingFinding[];
};

/** The same news in another edition: a headline and a paragraph, or nothing. */
export function StubFields({ edition, kept, error, findings }: StubFieldsProps) {
  const { words } = useWords();
  const { code, label } = edition;
  // The server counts the tellings that were sent; the first is the story itself.
  const place = listBegunStubs(kept.draft).findIndex((one) => one.edition === code) + 1;
  const fault = useFaultOfTelling(place === 0 ? null : error, place);
  const headline = { edition: code, name: "headline" } as const;
  const paragraph = { edition: code, name: "paragraph" } as const;
  return (
    <fieldset className="stub">
      <legend>{words.breaking.stubIn(label)}</legend>
      <p className="quiet">{words.breaking.stubMeans}</p>
      <TellingField
        kept={kept}
        field={headline}
        label={words.headline}
        fault={fault("headline", textOf(kept.draft, headline))}
        findings={findings}
      />
      <TellingField
        kept={kept}
        field={paragraph}
        label={words.breaking.paragraph}
        fault={fault("paragraphs", textOf(kept.draft, paragraph))}
        findings={findings}
      />
    </fieldset>
  );
}
