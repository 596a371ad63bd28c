import { Textarea } from "@mantine/core";
import type { BreakingFinding } from "../../../features/breaking/check-breaking.ts";
import { FieldFindings } from "./field-findings.tsx";
import { type BreakingField, listStanding, textOf } from "./standing-findings.ts";
import type { KeptBreakingDraft } from "./use-breaking-draft.ts";

type TellingFieldProps = {
  readonly kept: KeptBreakingDraft;
  readonly field: BreakingField;
  readonly label: string;
  readonly description?: string;
  /** What the server minds about it; null when nothing. */
  readonly fault?: string | null;
  readonly findings: readonly BreakingFinding[];
};

/** A field of a telling, with what the checks find in it. */
export function TellingField({ kept, field, label, description, fault = null, findings }: TellingFieldProps) {
  const isFound = listStanding(kept.draft, findings, field).length > 0;
  return (
    <div className="telling-field">
      <Textarea
        size="md"
        autosize
        minRows={field.name === "headline" ? 1 : 2}
        label={label}
        description={description}
        lang={field.edition}
        value={textOf(kept.draft, field)}
        onChange={({ currentTarget }) => kept.write(field, currentTarget.value)}
        error={fault ?? isFound}
      />
      <FieldFindings kept={kept} findings={findings} field={field} />
    </div>
  );
}
