import { describe, expect, it } from "vitest";
import { embedMarkup, paragraphsOf } from "./classic-text.ts";

describe("text of the classic editor", () => {
  it("has a paragraph after each empty line, and keeps single line breaks", () => {
    expect(paragraphsOf("One\ntwo\n\nThree\r\n\r\n \r\nFour")).toBe(
      "<p>One<br>two</p><p>Three</p><p>Four</p>",
    );
  });

  it("keeps markup inside a paragraph, and one that begins with it", () => {
    expect(paragraphsOf("<strong>One</strong> two\n\n<em>Three</em>")).toBe(
      "<p><strong>One</strong> two</p><p><em>Three</em></p>",
    );
  });

  it("makes no paragraphs of headings, lists and quotations that stand there already", () => {
    expect(paragraphsOf("Before\n<h2>Title</h2>\nAfter\n\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>")).toBe(
      "<p>Before</p><h2>Title</h2><p>After</p><ul>\n<li>a</li>\n<li>b</li>\n</ul>",
    );
    expect(paragraphsOf("<blockquote>One\n\nTwo</blockquote>")).toBe(
      "<blockquote><p>One</p><p>Two</p></blockquote>",
    );
  });

  it("keeps what a paragraph says of itself", () => {
    expect(paragraphsOf('<p style="text-align:right">One</p>\n\nTwo')).toBe(
      '<p style="text-align:right">One</p><p>Two</p>',
    );
  });

  it("embeds an address alone on its line, and leaves one inside a sentence", () => {
    const film = "https://www.youtube.com/watch?v=abcdefghijk";
    expect(paragraphsOf(`Look:\n${film}\nAnd then`)).toBe(`<p>Look:</p>${embedMarkup(film)}<p>And then</p>`);
    expect(paragraphsOf(`Look at ${film} today`)).toBe(`<p>Look at ${film} today</p>`);
    expect(paragraphsOf(`<a href="${film}">\n${film}\n</a>`)).not.toContain("wp-block-embed");
  });

  it("leaves listings, players and scripts word for word", () => {
    const listing = "<pre>a\n\n  b</pre>";
    expect(paragraphsOf(`One\n\n${listing}\n\nTwo`)).toBe(`<p>One</p>${listing}<p>Two</p>`);
  });

  it("has no empty paragraphs, and none for the place where a list cuts the text", () => {
    expect(paragraphsOf("\n\n\n")).toBe("");
    expect(paragraphsOf("One\n\n&nbsp;\n\n<br><br />\n\n<!--more-->\n\nTwo")).not.toContain("<p></p>");
    expect(paragraphsOf("One<!--more-->two")).toBe("<p>One</p><p>two</p>");
  });
});
