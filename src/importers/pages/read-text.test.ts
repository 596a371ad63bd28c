import { describe, expect, it } from "vitest";
import { ferryFurniture, ferryStory, ferryText } from "../../../tests/saved-pages.ts";
import { textOfBlock } from "../../features/stories/body-text.ts";
import { readText } from "./read-text.ts";

const shown = (text: string) => readText(text).blocks.map((block) => [block.type, textOfBlock(block)]);
const long = (start: string) => `${start}, and the rest of a sentence that is long enough to be a paragraph.`;

describe("the text of a page", () => {
  it("gives headline and blocks without the furniture, and says what it left out", () => {
    const { headline, blocks, taken } = readText(ferryText);
    const [one, two, three, four] = ferryStory.paragraphs;
    expect(headline).toBe(ferryStory.headline);
    expect(blocks.map((block) => [block.type, textOfBlock(block)])).toEqual([
      ["paragraph", one],
      ["paragraph", two],
      ["heading", ferryStory.heading],
      ["paragraph", three],
      ["list", ferryStory.list.join("\n")],
      ["paragraph", four],
    ]);
    const told = taken.map(({ what }) => what);
    for (const line of ferryFurniture.filter((words) => ferryText.includes(words)))
      expect(told).toContain(line);
  });

  it("takes the byline out, and quotations in", () => {
    const { byline, blocks } = readText(
      `A headline of five words\nBy Anouk Ramsamy\n${long("It began")}\n> ${long("She said")}\n> Yes.\n${long("It ended")}`,
    );
    expect(byline).toBe("By Anouk Ramsamy");
    expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "quotation", "paragraph"]);
  });

  it("joins lines that were wrapped at a width", () => {
    const wrapped = `A headline over a text that was wrapped

The harbour was quiet on the morning after the storm, and the
first boats went out before the office had lifted its warning,
as they do every year when the octopus season opens with rain
on the reef.

A second paragraph stands below, which is wrapped as well, and
ends here.`;
    expect(shown(wrapped)).toEqual([
      ["paragraph", expect.stringMatching(/^The harbour .* on the reef\.$/)],
      ["paragraph", "A second paragraph stands below, which is wrapped as well, and ends here."],
    ]);
  });

  it("goes on past a label in the middle of a story", () => {
    const text = `A headline of five words\n${long("One")}\nRelated articles\n${long("Two")}\n${long("Three")}`;
    expect(shown(text).map(([, words]) => words)).toEqual([long("One"), long("Two"), long("Three")]);
  });

  it("has no headline where the text begins at once, and no blocks where it is a menu", () => {
    expect(readText(`${long("One")}\n${long("Two")}`)).toMatchObject({ headline: "", blocks: [{}, {}] });
    expect(readText("Home\nWorld\nSport\n27.4 C").blocks).toEqual([]);
    expect(readText("").blocks).toEqual([]);
  });
});
