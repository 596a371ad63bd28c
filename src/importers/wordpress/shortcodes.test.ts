import { describe, expect, it } from "vitest";
import { embedMarkup } from "./classic-text.ts";
import { type KeptAside, type LibraryPicture, replaceShortcodes } from "./shortcodes.ts";

const picture = (id: number): LibraryPicture => ({
  id,
  url: `https://g.example/${id}.jpg`,
  alt: `alt ${id}`,
  caption: "",
});
const library = {
  find: (id: number) => (id < 10 ? picture(id) : null),
  listOf: (postId: number) => (postId === 77 ? [picture(1), picture(2), picture(3)] : []),
};

function replaced(html: string, postId = 77) {
  const aside: KeptAside[] = [];
  const text = replaceShortcodes(html, { postId, library, keepAside: (kept) => `«${aside.push(kept) - 1}»` });
  return { text, aside };
}

const idsIn = (html: string) => [...html.matchAll(/wp-image-(\d+)/g)].map((match) => Number(match[1]));

describe("caption", () => {
  it("is a figure with its words, and knows its picture by the shortcode's number", () => {
    const { text, aside } = replaced(
      '[caption id="attachment_6" align="left"]<a href="x"><img src="a.jpg" alt="A"></a> The <em>harbour</em>[/caption]',
    );
    expect(text.trim()).toBe(
      '<figure class="wp-caption"><a href="x"><img class="wp-image-6" src="a.jpg" alt="A"></a><figcaption>The <em>harbour</em></figcaption></figure>',
    );
    expect(aside).toEqual([]);
  });

  it("in its oldest form has its words in an attribute", () => {
    expect(replaced('[caption caption="The quay"]<img src="a.jpg">[/caption]').text).toContain(
      "<figcaption>The quay</figcaption>",
    );
  });

  it("without a picture is kept aside, and its words stay", () => {
    const { text, aside } = replaced("[caption]Only words[/caption]");
    expect(text).toBe("«0»Only words");
    expect(aside).toMatchObject([{ what: "[caption]" }]);
  });
});

describe("gallery", () => {
  it("shows the pictures that it names, in its order", () => {
    expect(idsIn(replaced('[gallery ids="3, 1,2"]').text)).toEqual([3, 1, 2]);
    expect(idsIn(replaced("[gallery include=“5”]").text)).toEqual([5]);
  });

  it("that names none shows what was uploaded to its post, less what it excludes", () => {
    expect(idsIn(replaced("[gallery]").text)).toEqual([1, 2, 3]);
    expect(idsIn(replaced('[gallery exclude="2"]').text)).toEqual([1, 3]);
    expect(idsIn(replaced('[gallery id="77"]', 5).text)).toEqual([1, 2, 3]);
  });

  it("tells of the pictures that the export does not have", () => {
    const { text, aside } = replaced('[gallery ids="1,99"]');
    expect(idsIn(text)).toEqual([1]);
    expect(aside).toMatchObject([{ what: "attachment 99" }]);
    expect(replaced("[gallery]", 5).aside).toMatchObject([{ what: "[gallery]" }]);
  });
});

describe("embed and its kin", () => {
  it.each([
    "[embed]https://vimeo.com/1[/embed]",
    '[embed width="3"]<a href="x">https://vimeo.com/1</a>[/embed]',
    '[embed src="https://vimeo.com/1"]',
    "[vimeo https://vimeo.com/1]",
    "[video src='https://vimeo.com/1'][/video]",
  ])("%s shows what is at the address", (shortcode) => {
    expect(replaced(shortcode)).toEqual({ text: embedMarkup("https://vimeo.com/1"), aside: [] });
  });

  it("with an address that runs a script is kept aside", () => {
    const { text, aside } = replaced("[embed]javascript:alert(1)[/embed]");
    expect(text).not.toContain("wp-block-embed");
    expect(aside).toHaveLength(1);
  });
});

describe("other brackets", () => {
  it("of a plugin are kept aside, and the words inside them stay in the story", () => {
    const { text, aside } = replaced(
      'A [box color="red"]<b>bold</b> claim[/box] and [contact-form-7 id="3"].',
    );
    expect(text).toBe("A «0»<b>bold</b> claim and «1».");
    expect(aside.map(({ what }) => what)).toEqual(["[box]", "[contact-form-7]"]);
  });

  it.each(["He [sic] said", "[...]", "[1]", "[Reuters]", "a[i] = b", "[update 14:00]"])(
    "of a writer stay: %s",
    (text) => {
      expect(replaced(text)).toEqual({ text, aside: [] });
    },
  );

  it("doubled are how WordPress writes about shortcodes: one pair comes off", () => {
    expect(replaced("[[gallery]] shows pictures").text).toBe("[gallery] shows pictures");
  });

  it("in a listing or inside a tag are nobody's business", () => {
    const html = '<pre>[gallery ids="1"]</pre><a title="[gallery]">x</a>';
    expect(replaced(html)).toEqual({ text: html, aside: [] });
  });
});
