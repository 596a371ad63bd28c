import { applyNewspaper } from "../src/features/settings/apply-newspaper.ts";
import { checkNewspaper, type Newspaper } from "../src/features/settings/newspaper.ts";
import type { Body } from "../src/features/stories/body.ts";
import { createVersion, type NewVersionInput } from "../src/features/stories/create-version.ts";
import { noWords, type Words } from "../src/features/stories/story.ts";
import type { Ledger } from "../src/platform/database/ledger.ts";

const palette = { paper: "#ffffff", ink: "#111111", quiet: "#555555", line: "#cccccc", accent: "#0b5cad" };

/** A newspaper of two editions and two sections, as `masthead.config.ts` would give it. */
export const smallNewspaper: Newspaper = checked({
  name: { en: "The Test", fr: "L’Essai" },
  tagline: { en: "All that is true", fr: "Tout ce qui est vrai" },
  editions: [
    { code: "en", language: "en-GB", label: "English", prefix: "/en", timeZone: "Indian/Mauritius" },
    { code: "fr", language: "fr-FR", label: "Français", prefix: "/fr", timeZone: "Indian/Mauritius" },
  ],
  city: { name: { en: "Port Louis", fr: "Port-Louis" }, latitude: -20.16, longitude: 57.5 },
  sections: [
    { key: "world", names: { en: "World", fr: "Monde" } },
    { key: "sport", names: { en: "Sport", fr: "Sport" } },
  ],
  colours: { light: palette, dark: palette },
  type: { headline: "newsreader", text: "serif" },
  slots: [{ key: "story-middle", width: 300, height: 250 }],
});

function checked(input: unknown): Newspaper {
  const result = checkNewspaper(input);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.newspaper;
}

/** Sets the sections up. */
export async function found(ledger: Ledger) {
  await ledger.write((writing) => applyNewspaper(writing, smallNewspaper));
}

/** A body of paragraphs. */
export function bodyOf(...paragraphs: string[]): Body {
  return {
    type: "doc",
    content: paragraphs.map((text, i) => ({
      type: "paragraph",
      attrs: { id: `p${i}` },
      content: [{ type: "text", text }],
    })),
  };
}

/** Words with this headline, and a paragraph that repeats it. */
export function wordsOf(headline: string, more: Partial<Words> = {}): Words {
  return { ...noWords, headline, body: bodyOf(`${headline}, told in full.`), ...more };
}

type Draft = Partial<Omit<NewVersionInput, "words">> & { headline: string; words?: Partial<Words> };

/** Begins a draft, English and of no section unless said otherwise. */
export async function draft(ledger: Ledger, { headline, words, ...rest }: Draft) {
  const { value } = await ledger.write((writing) =>
    createVersion(writing, {
      story: { sectionId: null, topicIds: [] },
      edition: "en",
      kind: "story",
      words: wordsOf(headline, words),
      personIds: [],
      savedBy: null,
      ...rest,
    }),
  );
  if (!value.ok) throw new Error(value.refusal);
  return value.value;
}
