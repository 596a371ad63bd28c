import { describe, expect, it } from "vitest";
import { smallNewspaper } from "../../../tests/small-newspaper.ts";
import { editionOf } from "../settings/newspaper.ts";
import type { StoryCard } from "../stories/public-story.ts";
import { MOST_STORIES } from "./compose-issue.ts";
import { writeIssueLetter } from "./issue-letter.tsx";

/** What the most used mail programs cut off. */
const CLIPPED = 102 * 1024;

function cardOf(i: number, some: Partial<StoryCard> = {}): StoryCard {
  return {
    versionId: `v${i}`,
    storyId: `s${i}`,
    slug: `story-${i}`,
    headline: `Headline ${i}`,
    kicker: "",
    standfirst: `Standfirst ${i}.`,
    publishedAt: 0,
    updatedAt: null,
    section: null,
    picture: null,
    ...some,
  };
}

function write(stories: readonly StoryCard[], { edition = "en", list = "daily" } = {}) {
  return writeIssueLetter({
    newspaper: { ...smallNewspaper, newsletter: { hour: 7, imprint: { en: "The Test, Quay 1" } } },
    edition: editionOf(smallNewspaper, edition),
    publicUrl: "https://news.example",
    list,
    listName: edition === "fr" ? "L’essentiel du jour" : "The daily briefing",
    stories,
    at: Date.UTC(2024, 7, 1, 3),
    leave: "https://news.example/leave?word=w",
  });
}

describe("a letter", () => {
  it("tells the same in both forms, in the same order, and how to leave", () => {
    const { subject, plain, html } = write(Array.from({ length: 9 }, (_, i) => cardOf(i)));
    expect(subject).toBe("Headline 0");
    for (const text of [plain, html]) {
      const places = Array.from({ length: 9 }, (_, i) => text.lastIndexOf(`/en/story-${i}`));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(text).toContain("https://news.example/leave?word=w");
      expect(text).toContain("The Test, Quay 1");
      expect(text).toContain("Standfirst 6.");
      expect(text).not.toContain("Standfirst 7.");
    }
    expect(plain).toContain("Thursday 1 August 2024");
  });

  it("loads nothing, runs nothing, and leads straight to the site alone", () => {
    const { html } = write(Array.from({ length: MOST_STORIES }, (_, i) => cardOf(i)));
    expect(html).not.toMatch(/<(img|script|link|iframe|object)\b|url\(|@import|srcset/i);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(links.every((link) => /^https:\/\/news\.example\/(en\/[\w-]*|leave\?word=w)$/.test(link))).toBe(
      true,
    );
  });

  it("shows words that look like markup as words, and is not cut off with the longest ones", () => {
    const long = (text: string) => `${text} `.repeat(60);
    const stories = Array.from({ length: MOST_STORIES }, (_, i) =>
      cardOf(i, {
        headline: `${long("<b>à l’île</b>").slice(0, 300)}`,
        standfirst: long("Été & <i>pluie</i>"),
      }),
    );
    const { html } = write(stories);
    expect(html).not.toMatch(/<[bi]>/);
    expect(Buffer.byteLength(html)).toBeLessThan(CLIPPED);
  });

  it("speaks French with French spaces", () => {
    const { plain, html, subject } = write([cardOf(0, { headline: "Le port" })], {
      edition: "fr",
      list: "section:1",
    });
    expect(subject).toBe("L’essentiel du jour\u00a0: Le port");
    expect(html).toContain('lang="fr-FR"');
    expect(plain).toContain("jeudi 1er août 2024");
    expect(plain).toContain("«\u202fL’essentiel du jour\u202f»");
  });
});
