import { allCheckWords } from "../../../locales/all-locales.ts";
import type { CheckWords } from "../../../locales/checks.ts";
import { type CheckedStory, checkStories } from "../../features/checks/check-stories.ts";
import type { Finding } from "../../features/checks/finding.ts";
import type { Foundation } from "../wire.ts";

export type CheckOptions = {
  /** Only this edition. */
  readonly edition?: string;
  /** The folder of locales/ in whose language findings are told, whatever the stories are written in. */
  readonly words?: string;
};

/** An edition or a language that there is not; the command line prints the message and ends with 2. */
class UnreadableChoice extends Error {
  override readonly name = "UnreadableChoice";
}

/**
 * `masthead check`: prints what the copy check and the parity check find in everything that readers see or will see.
 * @returns the exit code: 1 when something must be mended before publishing
 */
export async function printFindings(
  {
    database,
    newspaper,
    surroundings,
    clock,
  }: Pick<Foundation, "database" | "newspaper" | "surroundings" | "clock">,
  { edition, words: language = "en" }: CheckOptions = {},
): Promise<number> {
  const codes = newspaper.editions.map((one) => one.code);
  const words = allCheckWords[language];
  if (edition !== undefined && !codes.includes(edition))
    throw new UnreadableChoice(`--edition ${edition}: expected one of ${codes.join(", ")}`);
  if (words === undefined)
    throw new UnreadableChoice(
      `--words ${language}: expected one of ${Object.keys(allCheckWords).join(", ")}`,
    );
  const counts = { versions: 0, block: 0, ask: 0 };
  const { publicUrl } = surroundings;
  const which = edition === undefined ? {} : { edition };
  for await (const story of checkStories({ db: database.db, newspaper, publicUrl, now: clock(), ...which })) {
    counts.versions++;
    for (const { severity } of story.findings) counts[severity]++;
    if (story.findings.length > 0) console.log(describeStory(story, words));
  }
  console.log(words.total(counts));
  return counts.block > 0 ? 1 : 0;
}

function describeStory({ edition, slug, findings }: CheckedStory, words: CheckWords): string {
  return [`${edition}/${slug}`, ...findings.map((finding) => describeFinding(finding, words)), ""].join("\n");
}

function describeFinding(finding: Finding, words: CheckWords): string {
  const { check, severity, place, quote, fix } = finding;
  const told = `  [${words.severities[severity]}] ${words.parts[place.part]}: ${words.messages[check](finding)}`;
  if (quote === "") return told;
  return `${told}\n    ${quote}${fix === undefined ? "" : ` → ${fix}`}`;
}
