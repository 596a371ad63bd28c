import { describe, expect, it } from "vitest";
import { hasBlocks, replaceBlockComments } from "./block-comments.ts";
import { embedMarkup } from "./classic-text.ts";
import type { KeptAside } from "./shortcodes.ts";

const library = {
  find: (id: number) =>
    id < 10 ? { id, url: `https://g.example/${id}.jpg`, alt: "", caption: `No ${id}` } : null,
  listOf: () => [],
};

function replaced(html: string) {
  const aside: KeptAside[] = [];
  const text = replaceBlockComments(html, { library, keepAside: (kept) => `«${aside.push(kept) - 1}»` });
  return { text, aside };
}

describe("a text of the block editor", () => {
  it("is known by its comments", () => {
    expect(hasBlocks("<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->")).toBe(true);
    expect(hasBlocks("One <!-- more --> two")).toBe(false);
  });

  it("keeps its markup as it is", () => {
    const html =
      '<!-- wp:heading {"level":3} -->\n<h3>A</h3>\n<!-- /wp:heading -->\n<!-- wp:list --><ul><li>b</li></ul>';
    expect(replaced(html)).toEqual({ text: html, aside: [] });
  });

  it("shows embeds, pictures and galleries that it keeps as data alone", () => {
    expect(replaced('<!-- wp:embed {"url":"https://vimeo.com/1"} /-->').text).toBe(
      embedMarkup("https://vimeo.com/1"),
    );
    expect(replaced('<!-- wp:core-embed/vimeo {"url":"https://vimeo.com/1"} /-->').text).toContain(
      "vimeo.com/1",
    );
    expect(replaced('<!-- wp:image {"id":4,"x":{"y":1}} /-->').text).toContain(
      'class="wp-image-4"><figcaption>No 4',
    );
    const { text, aside } = replaced('<!-- wp:gallery {"ids":[2,99]} /-->');
    expect(text).toContain("wp-image-2");
    expect(aside).toMatchObject([{ what: "attachment 99" }]);
  });

  it("embeds an address alone in its paragraph", () => {
    expect(replaced("<!-- wp:x -->\n<p> https://vimeo.com/1 </p>").text).toContain(
      embedMarkup("https://vimeo.com/1"),
    );
    expect(replaced("<p>See https://vimeo.com/1</p>").aside).toEqual([]);
  });

  it("has nothing for spacers and page breaks, and tells of what WordPress draws from elsewhere", () => {
    expect(replaced('<!-- wp:spacer {"height":"9px"} /--><!-- wp:more /-->')).toEqual({
      text: "",
      aside: [],
    });
    const { text, aside } = replaced('a<!-- wp:latest-posts {"n":5} /-->b<!-- wp:block {"ref":9} /-->');
    expect(text).toBe("a«0»b«1»");
    expect(aside).toMatchObject([
      { what: "block latest-posts", markup: '<!-- wp:latest-posts {"n":5} /-->' },
      { reason: "a reusable block, which WordPress keeps elsewhere" },
    ]);
  });

  it("with broken data loses nothing of its text", () => {
    const html = '<!-- wp:embed {"url": /-->One<!-- wp:image {broken} /-->Two<!-- wp:never';
    const { text } = replaced(html);
    expect(text).toContain("One");
    expect(text).toContain("Two");
  });
});
