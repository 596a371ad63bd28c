import { describe, expect, it } from "vitest";
import {
  ferryFurniture,
  ferryPage,
  ferryStory,
  menuPage,
  reservoirPage,
  reservoirStory,
} from "../../../tests/saved-pages.ts";
import type { Block } from "../../features/stories/body.ts";
import { textOfBlock } from "../../features/stories/body-text.ts";
import { readPage } from "./read-page.ts";

const linesOf = (blocks: readonly Block[]) => blocks.map(textOfBlock).filter((text) => text !== "");
const typesOf = (html: string) => readPage(html).blocks.map(({ type }) => type);

/** A page around these pieces of an article, long enough to be one. */
const around = (pieces: string) =>
  `<body><h1>A headline that stands alone</h1><div>${pieces}<p>${"A sentence, of the kind that stories are made of. ".repeat(4)}</p></div></body>`;

describe("a page with everything around its story", () => {
  const page = readPage(ferryPage);

  it("gives the headline, standfirst, byline, time, language and site", () => {
    const { blocks: _, leftOut: __, ...told } = page;
    expect(told).toEqual({
      headline: ferryStory.headline,
      standfirst: ferryStory.standfirst,
      byline: "By Anouk Ramsamy",
      published: Date.UTC(2019, 2, 5, 2, 40),
      language: "en-GB",
      source: "The Quay",
    });
  });

  it("gives the story's blocks in their order and kinds, and nothing else", () => {
    const [one, two, three, four] = ferryStory.paragraphs;
    expect(page.blocks.map((block) => [block.type, textOfBlock(block)])).toEqual([
      ["paragraph", one],
      ["source", ""],
      ["paragraph", two],
      ["heading", ferryStory.heading],
      ["paragraph", three],
      ["quotation", `${ferryStory.quotation}\nthe chief engineer`],
      ["list", ferryStory.list.join("\n")],
      ["paragraph", `${four} More on the second vessel.`],
    ]);
  });

  it("keeps a picture that is not here with its caption, for staff", () => {
    const source = page.blocks.find((block) => block.type === "source");
    expect(source?.attrs.reason).toBe("picture not found");
    expect(source?.attrs.markup).toBe(
      `<figure class="wp-caption"><img src="/files/ferry.jpg" alt="A white ferry"><figcaption>${ferryStory.caption}</figcaption></figure>`,
    );
  });

  it("has none of the furniture, and says what it left out", () => {
    const text = linesOf(page.blocks).join("\n");
    for (const words of ferryFurniture) expect(text).not.toContain(words);
    const told = page.leftOut.map(({ what }) => what).join("\n");
    for (const words of ferryFurniture) expect(told).toContain(words);
  });

  it("makes links lead where they led on the site", () => {
    expect(JSON.stringify(page.blocks)).toContain('"href":"https://quay.example/news/second-vessel"');
  });
});

describe("a French page whose paragraphs are boxes", () => {
  const page = readPage(reservoirPage);

  it("gives its paragraphs and nothing else", () => {
    expect(linesOf(page.blocks)).toEqual(reservoirStory.paragraphs);
  });

  it("gives what it tells to search engines", () => {
    expect(page.headline).toBe(reservoirStory.headline);
    expect(page.byline).toBe("Aurélie Sooknah");
    expect(page.published).toBe(Date.UTC(2020, 1, 12, 3, 5));
    expect(page.language).toBe("fr");
    expect(page.source).toBe("Le Veilleur");
  });
});

describe("an article", () => {
  it("that the page names stays whole, whatever stands around it", () => {
    const text = `${"The named body of an article, in one paragraph of some length. ".repeat(6)}`.trim();
    const noise = `<div><p>${"Something else, which is longer than all of it, and goes on. ".repeat(7)}</p></div>`;
    expect(
      linesOf(readPage(`<body><div itemprop="articleBody"><p>${text}</p></div>${noise}</body>`).blocks),
    ).toEqual([text]);
  });

  it("that is cut up by boxes is read in all its parts", () => {
    const part = (n: number) =>
      `Part ${n} of a story, ${"which is told in several boxes, ".repeat(4)}one by one.`;
    const boxes = [1, 2, 3].map(
      (n) => `<div class="text part"><p>${part(n)}</p><p>${part(n)}</p></div><div>—</div>`,
    );
    const lines = linesOf(readPage(`<body><main>${boxes.join("")}</main></body>`).blocks);
    for (const n of [1, 2, 3]) expect(lines).toContain(part(n));
  });

  it("in elements of a builder's own and in loose text is read by paragraph", () => {
    const page = around(
      "<x-text>One loose line of a story.<br><br>Another loose line of it.<p>A third.</p></x-text>",
    );
    expect(linesOf(readPage(page).blocks).slice(0, 3)).toEqual([
      "One loose line of a story.",
      "Another loose line of it.",
      "A third.",
    ]);
  });

  it("keeps tables, players and posts of other sites", () => {
    const pieces = `<table><tr><th>Year</th><th>Tea, tonnes</th></tr><tr><td>2019</td><td>1,200</td></tr></table>
      <iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>
      <div class="social"><blockquote class="twitter-tweet"><p>A post</p><a href="https://twitter.com/a/status/1">a</a></blockquote></div>`;
    expect(typesOf(around(pieces))).toEqual(["table", "embed", "embed", "paragraph"]);
  });

  it("keeps headings and entries that are dates, and leaves out a date above the text", () => {
    const lines = linesOf(
      readPage(
        around(
          "<p>Published on 3 May 2021</p><h2>3 May 2021</h2><p>It began, with rain.</p><p>4 May 2021</p>",
        ),
      ).blocks,
    );
    expect(lines.slice(0, 3)).toEqual(["3 May 2021", "It began, with rain.", "4 May 2021"]);
  });

  it("is not headed by the name of the site", () => {
    const page = (head: string) =>
      readPage(`<head>${head}</head><body><h1>The Quay</h1><h1></h1><p>Text.</p></body>`);
    expect(
      page(
        '<meta property="og:title" content="Rain – The Quay"><meta property="og:site_name" content="The Quay">',
      ).headline,
    ).toBe("Rain");
    expect(readPage("<title>The Quay | Rain in the hills</title><p>Text.</p>").headline).toBe(
      "Rain in the hills",
    );
  });
});

describe("a page without an article", () => {
  it.each(["", " \n ", menuPage, "<html></html>", "<frameset><frame src=a></frameset>"])(
    "%#: has no words",
    (html) => {
      expect(linesOf(readPage(html).blocks).join(" ").length).toBeLessThan(20);
    },
  );
});

it("a text file that a browser saved is read as text", () => {
  const text = `A headline of some words\n\n${"A sentence of the story, long enough to be a paragraph of it. ".repeat(2).trim()}\n\nLatest Articles`;
  const page = readPage(
    `<html><head></head><body><pre style="white-space: pre-wrap">${text}</pre></body></html>`,
  );
  expect(page.headline).toBe("A headline of some words");
  expect(page.blocks).toHaveLength(1);
});
