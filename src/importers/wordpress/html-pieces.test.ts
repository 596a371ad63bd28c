import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutHtml } from "./html-pieces.ts";

const cut = (html: string) => cutHtml(html).map(({ from, to }) => html.slice(from, to));

it("nothing of a text is lost between the pieces, whatever is in it", () => {
  const scrap = fc.constantFrom(
    "<",
    ">",
    "</",
    "<p>",
    "<!--",
    "-->",
    '="',
    "'",
    "<pre>",
    "</pre>",
    " a=",
    "word",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
      const html = scraps.join("");
      expect(cut(html).join("")).toBe(html);
    }),
  );
});

describe("a writer's text is cut as a browser would see it", () => {
  it("a sign of less-than is no tag, and a > inside quotation marks ends none", () => {
    expect(cut("1 < 2 <b>and</b>")).toEqual(["1 < 2 ", "<b>", "and", "</b>"]);
    expect(cut('<a title="x > y" href=z>link')).toEqual(['<a title="x > y" href=z>', "link"]);
  });

  it("what stands in a listing, a player or a script is one piece with its tags", () => {
    expect(cut("a<pre>\n\n[x] <b></pre>b")).toEqual(["a", "<pre>\n\n[x] <b></pre>", "b"]);
    expect(cut("<script>if (a < b) '<p>'</script>!")).toEqual(["<script>if (a < b) '<p>'</script>", "!"]);
  });

  it("a quotation mark too many does not swallow the text after it", () => {
    expect(cut('<a href="x>one</a> two')).toEqual(['<a href="x>', "one", "</a>", " two"]);
  });

  it("a listing that never ends does not hide the rest", () => {
    expect(cut("<pre>one <b>two</b>")).toEqual(["<pre>", "one ", "<b>", "two", "</b>"]);
  });
});

it("megabytes of unclosed tags, comments and quotation marks take no more than a moment", () => {
  for (const scrap of ["<", "<a ", '<a b="', "<!--", "<pre>", "</p", "<a b='\"", "&"]) {
    const html = scrap.repeat(1_000_000 / scrap.length);
    const began = performance.now();
    cutHtml(html);
    expect(performance.now() - began, scrap).toBeLessThan(2000);
  }
});
