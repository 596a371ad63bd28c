import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../features/stories/body.ts";
import { validateBody } from "../../features/stories/body-schema.ts";
import { type HtmlOptions, type HtmlReading, readHtml } from "./read-html.ts";

const options: HtmlOptions = {
  findPicture: (src, hint) => (hint !== null ? `m${hint}` : src.includes("missing") ? null : `m:${src}`),
  baseUrl: "https://old.example/2019/05/a-post/",
};

/** The blocks without their ids. */
function blocksOf(html: string): unknown[] {
  return readHtml(html, options).blocks.map(withoutId);
}

function withoutId(block: Block): unknown {
  const { id: _, ...attrs } = block.attrs;
  return Object.keys(attrs).length === 0 ? omit(block) : { ...block, attrs };
}

function omit({ attrs: _, ...rest }: Block): unknown {
  return rest;
}

const text = (words: string, ...marks: unknown[]) =>
  marks.length === 0 ? { type: "text", text: words } : { type: "text", text: words, marks };
const paragraph = (...content: unknown[]) => ({
  type: "paragraph",
  content: content.map((one) => (typeof one === "string" ? text(one) : one)),
});
const strong = { type: "strong" };
const emphasis = { type: "emphasis" };
const link = (href: string) => ({ type: "link", attrs: { href } });

describe("text of a post", () => {
  it("reads paragraphs, headings and rules", () => {
    expect(blocksOf("<h1>A</h1><h2>B</h2><p>One</p><h3>C</h3>\n<h6>D</h6><hr><p>Two</p>")).toEqual([
      { type: "heading", attrs: { level: 2 }, content: [text("A")] },
      { type: "heading", attrs: { level: 2 }, content: [text("B")] },
      paragraph("One"),
      { type: "heading", attrs: { level: 3 }, content: [text("C")] },
      { type: "heading", attrs: { level: 4 }, content: [text("D")] },
      { type: "separator" },
      paragraph("Two"),
    ]);
  });

  it("collapses white space as a browser does", () => {
    expect(blocksOf("<p>  One\n  two <b> three </b> four </p><p>&nbsp;</p><p> \n</p>")).toEqual([
      paragraph("One two ", text("three ", strong), "four"),
    ]);
  });

  it("keeps unbreakable spaces where they keep something together", () => {
    expect(
      blocksOf("<p>Il dit&nbsp;: «&nbsp;oui&nbsp;» à 10&nbsp;000&nbsp;personnes sur&nbsp; la&nbsp;route</p>"),
    ).toEqual([paragraph("Il dit\u00a0: «\u00a0oui\u00a0» à 10\u00a0000\u00a0personnes sur la route")]);
  });

  it("takes a line break for one, and two for a new paragraph", () => {
    expect(blocksOf("<div>One<br>two<br><br> three<br></div>four")).toEqual([
      paragraph("One", { type: "hardBreak" }, "two"),
      paragraph("three"),
      paragraph("four"),
    ]);
  });

  it("keeps strong, emphasis, links and languages, and joins what is marked alike", () => {
    expect(
      blocksOf(
        '<p><strong>a</strong><b>b</b> <em lang="fr">c</em> <a href="/about"><i>d</i></a> <span style="font-weight: 700">e</span></p>',
      ),
    ).toEqual([
      paragraph(
        text("ab", strong),
        " ",
        text("c", emphasis, { type: "language", attrs: { lang: "fr" } }),
        " ",
        text("d", link("https://old.example/about"), emphasis),
        " ",
        text("e", strong),
      ),
    ]);
  });

  it("keeps the words of an unsafe link and reports the link", () => {
    const { blocks, leftOut } = readHtml('<p>a <a href=" java\nscript:alert(1)">b</a></p>', options);
    expect(blocks.map(withoutId)).toEqual([paragraph("a b")]);
    expect(leftOut).toHaveLength(1);
    expect(leftOut[0]?.reason).toContain("javascript:");
  });

  it("reads lines of preformatted text, and keeps a listing as source", () => {
    expect(blocksOf("<pre>Roses\n  are red\n\nViolets</pre>")).toEqual([
      paragraph("Roses", { type: "hardBreak" }, "\u00a0\u00a0are red"),
      paragraph("Violets"),
    ]);
    expect(readHtml(`<pre><code>${"let a;\n".repeat(1000)}</code></pre>`, options).leftOut).toHaveLength(1);
  });

  it("drops comments, styles and scripts, and reports the scripts", () => {
    const reading = readHtml("<!-- x --><style>p{}</style><script>alert(1)</script><p>a</p>", options);
    expect(reading.blocks.map(withoutId)).toEqual([paragraph("a")]);
    expect(reading.leftOut.map(({ what }) => what)).toEqual(["<script>"]);
  });

  it("reads details, definitions and words that only a script would hide", () => {
    expect(blocksOf("<details><summary>More</summary>Inside</details><dl><dt>A</dt><dd>B</dd></dl>")).toEqual(
      [
        { type: "heading", attrs: { level: 4 }, content: [text("More")] },
        paragraph("Inside"),
        paragraph(text("A", strong)),
        paragraph("B"),
      ],
    );
  });
});

describe("quotations and lists", () => {
  it.each([
    "<blockquote><p>Yes.</p><cite>— A Minister</cite></blockquote>",
    "<blockquote><p>Yes.</p><footer>A Minister</footer></blockquote>",
    "<blockquote><p>Yes.</p><p><cite>A Minister</cite></p></blockquote>",
    '<figure class="wp-block-pullquote"><blockquote><p>Yes.</p><cite>A Minister</cite></blockquote></figure>',
    "<figure><blockquote>Yes.</blockquote><figcaption>A Minister</figcaption></figure>",
  ])("finds who said it: %s", (html) => {
    expect(blocksOf(html)).toEqual([
      { type: "quotation", attrs: { attribution: "A Minister" }, content: [paragraph("Yes.")] },
    ]);
  });

  it("leaves a work's title inside a quotation alone", () => {
    expect(blocksOf("<blockquote><p>I read <cite>Paul et Virginie</cite></p></blockquote>")).toEqual([
      { type: "quotation", content: [paragraph("I read ", text("Paul et Virginie", emphasis))] },
    ]);
  });

  it("reads lists in lists, and puts a picture of an entry after the list", () => {
    const html = '<ul><li>One<ol><li>Inner</li></ol></li><li><p>Two</p><img src="/a.jpg" alt="A"></li></ul>';
    expect(blocksOf(html)).toEqual([
      {
        type: "list",
        attrs: { ordered: false },
        content: [
          {
            type: "listItem",
            content: [
              paragraph("One"),
              {
                type: "list",
                attrs: { ordered: true },
                content: [{ type: "listItem", content: [paragraph("Inner")] }],
              },
            ],
          },
          { type: "listItem", content: [paragraph("Two")] },
        ],
      },
      { type: "image", attrs: { mediaId: "m:https://old.example/a.jpg", alt: "A" } },
    ]);
  });
});

describe("pictures, tables and embeds", () => {
  it("reads a figure with caption and credit, and splits the paragraph around a picture", () => {
    const html =
      '<figure class="wp-block-image"><img class="wp-image-12" src="/a.jpg" alt="The quay"><figcaption>Dawn <span class="credit">J. Doe</span></figcaption></figure><p>One <img src="b.jpg"> two</p>';
    expect(blocksOf(html)).toEqual([
      { type: "image", attrs: { mediaId: "m12", alt: "The quay", caption: "Dawn", credit: "J. Doe" } },
      paragraph("One"),
      { type: "image", attrs: { mediaId: "m:https://old.example/2019/05/a-post/b.jpg", alt: "" } },
      paragraph("two"),
    ]);
  });

  it("keeps a picture that is not there as source, caption included", () => {
    const html = '<figure><img src="/missing.jpg"><figcaption>Words</figcaption></figure>';
    const { blocks, leftOut } = readHtml(html, options);
    expect(blocks.map(withoutId)).toEqual([
      { type: "source", attrs: { reason: "picture not found", markup: html } },
    ]);
    expect(leftOut).toEqual([{ what: '<img src="/missing.jpg">', reason: "picture not found" }]);
  });

  it("takes a late-loaded picture once", () => {
    const html =
      '<p><img src="data:image/gif;base64,R0" data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript></p>';
    expect(blocksOf(html)).toHaveLength(1);
  });

  it("reads both kinds of gallery", () => {
    const gallery = {
      type: "gallery",
      attrs: {
        images: [
          { mediaId: "m:https://old.example/a.jpg", alt: "", caption: "A" },
          { mediaId: "m:https://old.example/b.jpg", alt: "B" },
        ],
      },
    };
    expect(
      blocksOf(
        '<figure class="wp-block-gallery"><figure><img src="/a.jpg"><figcaption>A</figcaption></figure><figure><img src="/b.jpg" alt="B"></figure></figure>',
      ),
    ).toEqual([gallery]);
    expect(
      blocksOf(
        '<div id="gallery-1" class="gallery galleryid-3"><dl class="gallery-item"><dt><a href="/x"><img src="/a.jpg"></a></dt><dd class="wp-caption-text gallery-caption">A</dd></dl><dl class="gallery-item"><dt><img src="/b.jpg" alt="B"></dt></dl></div>',
      ),
    ).toEqual([gallery]);
  });

  it("reads a table with its caption, heads and spans", () => {
    const html =
      '<figure class="wp-block-table"><table><thead><tr><th>Year</th><th>Rain</th></tr></thead><tbody><tr><td rowspan="2">2019</td><td>12<br>mm</td></tr><tr><td><p>a</p><p>b</p></td></tr></tbody></table><figcaption>Rain</figcaption></figure>';
    const cell = (attrs: object, ...content: unknown[]) => ({
      type: "tableCell",
      attrs: { header: false, ...attrs },
      content: content.map((one) => (typeof one === "string" ? text(one) : one)),
    });
    expect(blocksOf(html)).toEqual([
      {
        type: "table",
        attrs: { caption: "Rain" },
        content: [
          { type: "tableRow", content: [cell({ header: true }, "Year"), cell({ header: true }, "Rain")] },
          {
            type: "tableRow",
            content: [cell({ rowspan: 2 }, "2019"), cell({}, "12", { type: "hardBreak" }, "mm")],
          },
          { type: "tableRow", content: [cell({}, "a", { type: "hardBreak" }, "b")] },
        ],
      },
    ]);
  });

  it.each([
    [
      '<iframe src="//www.youtube.com/embed/dQw4w9WgXcQ?rel=0"></iframe>',
      "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
      "YouTube",
    ],
    ['<iframe src="http://player.vimeo.com/video/123"></iframe>', "https://vimeo.com/123", "Vimeo"],
    [
      '<iframe src="https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b"></iframe>',
      "https://soundcloud.com/a/b",
      "SoundCloud",
    ],
    ['<video controls><source src="/clip.mp4"></video>', "https://old.example/clip.mp4", "old.example"],
    [
      '<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\nhttps://twitter.com/a/status/1\n</div></figure>',
      "https://twitter.com/a/status/1",
      "X",
    ],
    ['<object data="https://maps.example/m"></object>', "https://maps.example/m", "maps.example"],
  ])("sends the reader of %s to its page", (html, url, provider) => {
    expect(blocksOf(html)).toEqual([{ type: "embed", attrs: { url, provider } }]);
  });

  it("knows a post of another site by its quotation", () => {
    const html =
      '<blockquote class="twitter-tweet"><p>Rain!</p>— A (@a) <a href="https://twitter.com/a/status/1">May 1</a></blockquote>';
    expect(blocksOf(html)).toEqual([
      {
        type: "embed",
        attrs: { url: "https://twitter.com/a/status/1", provider: "X", title: "Rain! — A (@a) May 1" },
      },
    ]);
  });

  it.each([
    "<form><input name=a></form>",
    "<svg><path d='M0'/></svg>",
    "<iframe></iframe>",
    "<x-poll id=3></x-poll>",
  ])("keeps %s word for word and says so", (html) => {
    const { blocks, leftOut } = readHtml(html, options);
    expect(blocks.map((block) => block.type)).toEqual(["source"]);
    expect(leftOut).toHaveLength(1);
  });
});

describe("whatever comes", () => {
  const names =
    "p div h2 blockquote ul ol li dl dt dd figure figcaption img table tr td th caption hr pre code iframe video br strong em a span details summary sup cite footer form svg math script style x-y o:p q del noscript template select button".split(
      " ",
    );
  const attribute = fc.constantFrom(
    "",
    ' class="gallery"',
    ' class="wp-caption"',
    ' class="twitter-tweet"',
    ' href="javascript:alert(1)"',
    ' href="https://a.example/"',
    ' href="//["',
    ' src="a.jpg"',
    ' src="missing"',
    ' src="http://["',
    ' lang="fr"',
    ' lang="not a language at all, by far"',
    ' colspan="0"',
    ' rowspan="99999"',
    ' style="font-weight:bold"',
  );
  const piece = fc.oneof(
    fc.tuple(fc.constantFrom(...names), attribute).map(([name, attributes]) => `<${name}${attributes}>`),
    fc.constantFrom(...names).map((name) => `</${name}>`),
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.constantFrom("words", " ", "&nbsp;", "\n", "<!--", "-->", "&lt;", "&#0;", "&#xD800;"),
  );
  const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

  it("gives a valid body", () => {
    fc.assert(
      fc.property(soup, (html) => {
        expectSafe(readHtml(html, options));
      }),
      { numRuns: 600 },
    );
  });

  it("survives nesting without end", () => {
    for (const tag of ["div", "ul><li", "blockquote", "table><tr><td", "figure", "b", "form"]) {
      expectSafe(readHtml(`${`<${tag}>`.repeat(3000)}words`, options));
    }
  });

  const cases = join(import.meta.dirname, "../../../../shared/cases/xss");
  it("makes nothing of the attacks that are known", async (context) => {
    const payloads = await readPayloads(cases);
    if (payloads === null) return context.skip("shared/cases/xss is absent");
    expect(payloads.length).toBeGreaterThan(200);
    for (const payload of payloads) expectSafe(readHtml(payload, options));
  });
});

function expectSafe({ blocks }: HtmlReading): void {
  const content = JSON.parse(JSON.stringify(blocks));
  const checked = validateBody({ type: "doc", content });
  expect(checked.ok ? checked.value.content : checked.refusal).toEqual(blocks);
  for (const href of linksOf(blocks)) expect(href).toMatch(/^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i);
}

function linksOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    (key === "href" || key === "url") && typeof inside === "string" ? [inside] : linksOf(inside),
  );
}

async function readPayloads(folder: string): Promise<string[] | null> {
  try {
    const expectations: { default: { payload: string }[] } = await import(
      join(folder, "dompurify-expect.mjs")
    );
    const vectors = readFileSync(join(folder, "h5sc-vectors.txt"), "utf8");
    return [...expectations.default.map(({ payload }) => payload), ...vectors.split("\n"), vectors];
  } catch {
    return null;
  }
}
