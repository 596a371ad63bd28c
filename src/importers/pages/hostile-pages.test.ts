import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ferryPage } from "../../../tests/saved-pages.ts";
import { validateBody } from "../../features/stories/body-schema.ts";
import { textOfBody } from "../../features/stories/body-text.ts";
import { readPage } from "./read-page.ts";

const PROSE = `<p>${"A sentence of the story, which stands here and ends as it should. ".repeat(4)}</p>`;

/** The body that a page gives, which must be one. */
function bodyOf(html: string) {
  const checked = validateBody({ type: "doc", content: readPage(html).blocks });
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal));
  return checked.value;
}

const article = (pieces: string) =>
  `<body><h1>A headline that is here</h1><div>${pieces}${PROSE}</div></body>`;

describe("hostile markup", () => {
  it.each([
    '<a href="javascript:alert(1)">words</a>',
    '<a href=" java\nscript:alert(1)">words</a>',
    '<a href="data:text/html,<script>alert(1)</script>">words</a>',
    '<a href="vbscript:alert(1)">words</a>',
    '<p onclick="alert(1)">words <img src=x onerror=alert(1)></p>',
    '<p>words<svg onload="alert(1)"><script>alert(1)</script></svg></p>',
    '<p>words</p><iframe src="javascript:alert(1)"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<p>words</p><object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
    "<p>words<script>alert(1)</script><style>@import 'x'</style></p>",
    '<p>words</p><math><mtext><table><mglyph><style><img src=x onerror="alert(1)">',
  ])("%s: keeps the words and leads nowhere", (pieces) => {
    const body = bodyOf(article(`<p>Before, with some words.</p>${pieces}`));
    const shown = JSON.stringify(body.content.filter(({ type }) => type !== "source"));
    expect(shown).toContain("words");
    expect(shown).not.toMatch(/alert|script:|data:/);
  });

  it("takes no address from the page's head but one on the web", () => {
    const head = `<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x">
      <meta property="og:site_name" content="https://x.example/a"><base href="file:///etc/">`;
    expect(readPage(`<head>${head}</head>${article("")}`)).toMatchObject({ source: "" });
  });

  it("leaves hidden words out", () => {
    const hidden = `<p hidden>Hidden one.</p><p style="display: none">Hidden two.</p><div aria-hidden="true"><p>Hidden three.</p></div>`;
    expect(textOfBody(bodyOf(article(hidden)))).not.toContain("Hidden");
  });

  it("does not carry pictures that stand inside the file into the body", () => {
    const image = `<img src="data:image/png;base64,${"A".repeat(100_000)}" alt="A boat">`;
    const stored = JSON.stringify(
      bodyOf(article(`${image}<figure>${image}<figcaption>A boat</figcaption></figure>`)),
    );
    expect(stored.length).toBeLessThan(5000);
    expect(stored).toContain("A boat");
  });

  it("takes broken linked data for none", () => {
    const data = (json: string) => `<script type="application/ld+json">${json}</script>`;
    const scripts = [
      '{"@type":"NewsArticle","headline":',
      "[[[[]]]]",
      "null",
      '{"@type":"NewsArticle","author":{"name":7}}',
    ];
    expect(readPage(`<head>${scripts.map(data).join("")}</head>${article("")}`)).toMatchObject({
      headline: "A headline that is here",
      byline: "",
      published: null,
    });
  });
});

describe("pages without measure", () => {
  it.each<[string, string]>([
    ["nested boxes", "<div>".repeat(20_000)],
    ["nested quotations", "<blockquote>".repeat(20_000)],
    ["nested elements of no name", "<x-a>".repeat(20_000)],
    ["nested figures", "<figure><img src=a>".repeat(10_000)],
    ["boxes called furniture around the headline", '<div class="nav">'.repeat(20_000)],
    ["scripts", "<script>1</script>".repeat(50_000)],
    ["white space", `<p>${" ".repeat(500_000)}x</p>`],
    ["points", `<p>${". ".repeat(200_000)}x</p>`],
    ["class names", `<div class="${"a ".repeat(200_000)}">`],
  ])("%s: are read in seconds", (_, start) => {
    const before = performance.now();
    bodyOf(`<body>${start}<h1>A headline that is here</h1>${PROSE}`);
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  it("are cut anywhere, and still give a body or none", () => {
    fc.assert(
      fc.property(fc.nat(ferryPage.length), fc.nat(ferryPage.length), (from, to) => {
        bodyOf(ferryPage.slice(Math.min(from, to), Math.max(from, to)));
      }),
      { numRuns: 60 },
    );
  });

  it("made of random pieces give a body or none", () => {
    const piece = fc.constantFrom(
      ..."<p>|</p>|<div class=ad>|</div>|<figure>|<img src=a>|<figcaption>|<table><tr><td>|<ul><li>|<a href=/x>|</a>|<h1>|<h2>|<br>|<pre>|<blockquote>|<iframe src=//a.example>|<article>|Words, and words.|\u0000|\ud800|<html lang=fr>|<template>|<select>|<svg>|By Jean Dupont|19.8 C".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        bodyOf(pieces.join(" "));
      }),
      { numRuns: 300 },
    );
  });
});
