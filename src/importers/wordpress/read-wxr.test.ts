import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NAMESPACES, type SampleItem, sampleExport } from "../../../tests/wordpress/sample-export.ts";
import type { UnreadableExport } from "./clean-xml.ts";
import { readWxr } from "./read-wxr.ts";
import type { WxrItem, WxrPart } from "./wxr-item.ts";

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]) {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    yield bytes.slice(at, at + size);
    at += size;
  }
}

async function readAll(xml: string, sizes: readonly number[] = [1 << 20]): Promise<WxrPart[]> {
  const parts: WxrPart[] = [];
  for await (const some of readWxr(inPieces(new TextEncoder().encode(xml), sizes))) parts.push(...some);
  return parts;
}

const itemsOf = (parts: readonly WxrPart[]): WxrItem[] =>
  parts.flatMap((part) => (part.kind === "item" ? [part.item] : []));

async function faultOf(xml: string, sizes?: readonly number[]): Promise<UnreadableExport> {
  return readAll(xml, sizes).then(
    () => {
      throw new Error("it was read");
    },
    (error: UnreadableExport) => error,
  );
}

/** An export whose only item has these lines in it. */
const around = (inside: string, namespaces = NAMESPACES) =>
  `<?xml version="1.0"?>\n<rss ${namespaces}>\n<channel>\n<wp:wxr_version>1.2</wp:wxr_version>\n<item>\n${inside}\n</item>\n</channel>\n</rss>\n`;

const rich: SampleItem = {
  id: 7,
  title: "Éclair & <b>tonnerre</b> 🌋",
  content: "One ]]> two\n\n<p>three</p>",
  filings: [["category", "world", "World"]],
  meta: [
    ["_thumbnail_id", "9"],
    ["_wp_old_slug", "before"],
    ["_builder", "a whole page"],
  ],
  comments: [{ id: 1, content: "🙂 & more", parent: 0 }],
};

it("any cutting of a file into pieces gives the same parts", async () => {
  const xml = sampleExport({
    items: [rich, { id: 8, type: "attachment", attachmentUrl: "https://gazette.example/é.jpg" }],
    authors: [["ada", "Ada Lovelace"]],
    terms: [{ taxonomy: "category", id: 3, slug: "world", name: "Le monde" }],
  });
  const whole = await readAll(xml);
  expect(itemsOf(whole)).toHaveLength(2);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 20 }),
      async (sizes) => {
        expect(await readAll(xml, sizes)).toEqual(whole);
      },
    ),
    { numRuns: 40 },
  );
});

it("an end of CDATA inside a text is the text's own, and fields that mean nothing here are not kept", async () => {
  const [item] = itemsOf(await readAll(sampleExport({ items: [rich] }), [5]));
  expect(item?.content).toBe(rich.content);
  expect(item?.title).toBe(rich.title);
  expect(item?.meta.map(({ key }) => key)).toEqual(["_thumbnail_id", "_wp_old_slug"]);
  expect(item?.comments[0]?.content).toBe("🙂 & more");
});

it("several stretches of CDATA and plain text are one text", async () => {
  const [item] = itemsOf(
    await readAll(around("<content:encoded>a<![CDATA[<b>]]>&amp;<![CDATA[</b>]]></content:encoded>")),
  );
  expect(item?.content).toBe("a<b>&</b>");
});

it("a post of the oldest exports, where filings stand twice or without a slug, is filed once under each", async () => {
  const inside = [
    "<category><![CDATA[World news]]></category>",
    '<category domain="category" nicename="world-news"><![CDATA[World news]]></category>',
    '<category domain="tag"><![CDATA[boat]]></category>',
  ].join("\n");
  const [item] = itemsOf(await readAll(around(inside)));
  expect(item?.filings).toEqual([
    { domain: "category", slug: "world-news", name: "World news" },
    { domain: "tag", slug: "", name: "boat" },
  ]);
});

describe("elements are known by their namespaces", () => {
  it("whatever prefixes the file gives them, and whichever version of WXR", async () => {
    const other = `xmlns:w="http://wordpress.org/export/1.0/" xmlns:c="http://purl.org/rss/1.0/modules/content/"`;
    const xml = around("<w:post_id>4</w:post_id><c:encoded>text</c:encoded>", `${NAMESPACES} ${other}`);
    expect(itemsOf(await readAll(xml))).toMatchObject([{ id: 4, content: "text" }]);
  });

  it("and what only looks like WordPress's is not taken for it", async () => {
    const xml = around('<wp:post_id xmlns:wp="https://elsewhere.example/">4</wp:post_id>');
    expect(itemsOf(await readAll(xml))).toMatchObject([{ id: 0 }]);
  });
});

describe("a broken file is told with the line that breaks it", () => {
  it.each([
    ["an element that is not closed", "<title>Open", 7],
    ["an entity of HTML", "<title>a&nbsp;b</title>", 6],
    [
      "an end of CDATA outside of one",
      "<content:encoded><![CDATA[a <![CDATA[ b ]]> c ]]></content:encoded>",
      6,
    ],
    ["a prefix without a namespace", "<title>a</title>\n<x:y>1</x:y>", 7],
  ])("%s", async (_, inside, line) => {
    expect(await faultOf(around(inside))).toMatchObject({ name: "UnreadableExport", line });
    expect(await faultOf(around(inside), [1])).toMatchObject({ line });
  });

  it("a file that was cut off", async () => {
    const xml = sampleExport({ items: [rich] });
    const cut = xml.slice(0, xml.indexOf("</wp:status>"));
    const line = cut.split("\n").length;
    expect(await faultOf(cut)).toMatchObject({ line });
  });

  it("a web page, and nothing at all, are no exports", async () => {
    expect((await faultOf("<html><body/></html>")).message).toBe(
      "line 1: this is no WordPress export: it begins with <html>",
    );
    expect((await faultOf("")).name).toBe("UnreadableExport");
  });

  it("a file that defines entities to blow itself up", async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    const xml = around("<title>&b;</title>").replace("<rss", `${bomb}\n<rss`);
    expect(await faultOf(xml)).toMatchObject({ line: 7 });
  });
});
