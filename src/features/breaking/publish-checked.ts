import { refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import type { Answer } from "../api/endpoint.ts";
import { type Answers, keepOverruling } from "../checks/pass-checks.ts";
import { checkBreaking, isObstacle } from "./check-breaking.ts";
import {
  type Breaking,
  type BreakingRefusal,
  type BrokenStory,
  publishBreaking,
} from "./publish-breaking.ts";

/** What is said of the findings, and the language in which they are told. */
type Review = Answers & { readonly language: string };

/**
 * Publishes breaking news once everything that the checks find in it was answered; until then it tells all of it and publishes nothing.
 * The reason for which errors were let stand is kept with each version that has any.
 */
export async function publishChecked(
  writing: Writing,
  breaking: Breaking,
  { language, ...answers }: Review,
): Promise<Answer<BrokenStory, BreakingRefusal | "checks-failed">> {
  const findings = checkBreaking(breaking.tellings, language);
  if (findings.some((one) => isObstacle(one, answers)))
    return { ...refuse("checks-failed" as const), more: { findings } };
  const published = await publishBreaking(writing, breaking);
  if (!published.ok || answers.overrule === undefined) return published;
  const { reason } = answers.overrule;
  for (const { versionId, edition } of published.value.versions)
    if (findings.some((one) => one.edition === edition && one.severity === "block"))
      await keepOverruling(writing, { versionId, by: breaking.by, reason });
  return published;
}
