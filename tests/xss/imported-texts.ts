import type { Block, Body } from "../../src/features/stories/body.ts";
import { validateBody } from "../../src/features/stories/body-schema.ts";
import { readHtml } from "../../src/importers/html/read-html.ts";
import { readMarkdown } from "../../src/importers/markdown/read-markdown.ts";
import { readPage } from "../../src/importers/pages/read-page.ts";
import { openLibrary } from "../../src/importers/wordpress/picture-library.ts";
import { readPostBody } from "../../src/importers/wordpress/post-body.ts";
import { newBlockId } from "../../src/kernel/ids.ts";
import { hostileTexts } from "./hostile-texts.ts";

/** What each way of moving in makes of every text where the text is what it reads as markup. */
export function importTexts(mediaId: string): Body {
  const findPicture = () => mediaId;
  const library = openLibrary();
  const content = hostileTexts.flatMap((text): readonly Block[] => [
    ...readHtml(text, { findPicture, baseUrl: "https://old.example/" }).blocks,
    ...readPostBody({ content: text, postId: 1, baseUrl: "https://old.example", library, findPicture }).body
      .content,
    ...readPage(`<html><head><title>${text}</title></head><body><article><h1>A page</h1><p>${LONG}</p>${text}
      <p>${LONG}</p></article></body></html>`).blocks,
    ...readMarkdownKindly(text),
  ]);
  return keep({ type: "doc", content: content.map(withNewId) });
}

/** Every address that the schema of a body lets through, of all texts and of all that were tried as one. */
export function linkTexts(): Body {
  const content = hostileTexts.flatMap((href): readonly Block[] => {
    const marks = [{ type: "link" as const, attrs: { href } }];
    const link: Block = {
      type: "paragraph",
      attrs: { id: newBlockId() },
      content: [{ type: "text", text: "a link", marks }],
    };
    const embed: Block = { type: "embed", attrs: { id: newBlockId(), url: href, provider: "x" } };
    return [link, embed].filter((block) => validateBody({ type: "doc", content: [block] }).ok);
  });
  return { type: "doc", content };
}

const LONG = "A sentence that stands around what is tried, so that this is taken for the article. ".repeat(8);

/** The importer refuses what a body can't hold, by the line. */
function readMarkdownKindly(text: string): readonly Block[] {
  try {
    return readMarkdown(text).content;
  } catch {
    return [];
  }
}

function keep(body: Body): Body {
  const valid = validateBody(body);
  if (!valid.ok) throw new Error(JSON.stringify(valid.refusal.slice(0, 3)));
  return valid.value;
}

function withNewId(block: Block): Block {
  return { ...block, attrs: { ...block.attrs, id: newBlockId() } } as Block;
}
