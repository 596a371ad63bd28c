import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/features/stories/body.ts";
import { fromGoogleDocs, fromWebPage, fromWord } from "../newsroom/editor-page/clipboards.ts";
import { everyBlock } from "../newsroom/editor-page/every-block.ts";
import { goAfter, paragraphs, readEditor, visitEditor } from "../newsroom/editor-page/visit-editor.ts";

const open = visitEditor();
const before = paragraphs({ a: "Before", b: "After" });

/** Pastes into a new paragraph between two, and gives what stands between them, ids aside. */
async function paste(data: Readonly<Record<string, string>>): Promise<readonly Block[]> {
  const page = await open(before);
  await goAfter(page, "a", "Before");
  await page.keyboard.press("Enter");
  await pasteInto(page, data);
  const blocks = await readEditor(page);
  expect([blocks[0]?.attrs.id, blocks.at(-1)?.attrs.id]).toEqual(["a", "b"]);
  return blocks.slice(1, -1).map((block) => {
    const { id: _, ...attrs } = block.attrs;
    return { ...block, attrs } as Block;
  });
}

async function pasteInto(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  // A key, as Ctrl+V is one: it has the editor ask where the caret is.
  await page.keyboard.press("Shift");
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.querySelector(".ProseMirror")?.dispatchEvent(event);
  }, data);
}

const text = (words: string, ...marks: string[]) =>
  marks.length === 0
    ? { type: "text", text: words }
    : { type: "text", text: words, marks: marks.map((type) => ({ type })) };
const link = (words: string, href: string) => ({
  type: "text",
  text: words,
  marks: [{ type: "link", attrs: { href } }],
});
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const block = (...content: object[]) => ({ type: "paragraph", attrs: {}, content });

describe("pasting", () => {
  it("from Word gives blocks, lists in lists, a table, and spaces as French has them", async () => {
    const bullets = { ordered: false };
    expect(await paste({ "text/html": fromWord })).toEqual([
      { type: "heading", attrs: { level: 2 }, content: [text("Le port ouvre")] },
      block(
        text("Le navire est arrivé"),
        text(" mardi", "strong"),
        text(", dit le capitaine\u00a0: «\u00a0Enfin\u00a0!\u00a0» Il repart demain."),
      ),
      {
        type: "list",
        attrs: bullets,
        content: [
          {
            type: "listItem",
            content: [
              paragraph(text("Deux grues")),
              {
                type: "list",
                attrs: { ordered: true },
                content: [{ type: "listItem", content: [paragraph(text("la bleue", "emphasis"))] }],
              },
            ],
          },
          { type: "listItem", content: [paragraph(text("Un quai"))] },
        ],
      },
      {
        type: "table",
        attrs: {},
        content: [
          {
            type: "tableRow",
            content: [
              { type: "tableCell", attrs: { header: false }, content: [text("Navire")] },
              {
                type: "tableCell",
                attrs: { header: false },
                content: [text("Tonnes"), { type: "hardBreak" }, text("brutes")],
              },
            ],
          },
        ],
      },
      block(link("Le plan", "https://port.example/plan")),
    ]);
  });

  it("from Google Docs is bold only where it was, its lists whole, its links without stations", async () => {
    expect(await paste({ "text/html": fromGoogleDocs })).toEqual([
      { type: "heading", attrs: { level: 2 }, content: [text("At the quay")] },
      block(
        text("Ships came "),
        text("early", "strong"),
        text(" today", "emphasis"),
        text(", "),
        link("the list", "https://port.example/list?day=2"),
        text(" says."),
      ),
      {
        type: "list",
        attrs: { ordered: false },
        content: [
          {
            type: "listItem",
            content: [
              paragraph(text("one")),
              {
                type: "list",
                attrs: { ordered: false },
                content: [{ type: "listItem", content: [paragraph(text("deep"))] }],
              },
            ],
          },
        ],
      },
    ]);
  });

  it("from a web page leaves styles, scripts and addresses that run behind, and a link for each picture", async () => {
    expect(await paste({ "text/html": fromWebPage })).toEqual([
      { type: "heading", attrs: { level: 4 }, content: [text("Harbour")] },
      block(text("Two", "strong"), text(" ships"), { type: "hardBreak" }, text("left.")),
      block(text("Seen by "), text("many", "emphasis"), text(".")),
      block(link("A ship", "https://pictures.example/ship.jpg")),
      { type: "quotation", attrs: {}, content: [paragraph(text("We sail."))] },
      block(text("More")),
    ]);
  });

  it("plain text is a paragraph a line", async () => {
    expect(await paste({ "text/plain": "One\u00a0line\n\nAnother" })).toEqual([
      block(text("One line")),
      block(text("Another")),
    ]);
  });

  it("inside a paragraph leaves the paragraph its id", async () => {
    const page = await open(before);
    await goAfter(page, "a", "Bef");
    await pasteInto(page, { "text/html": "<p style='x'>in <b>it</b></p>" });
    const [first, last] = await readEditor(page);
    expect(first).toEqual({
      type: "paragraph",
      attrs: { id: "a" },
      content: [text("Befin "), text("it", "strong"), text("ore")],
    });
    expect(last).toEqual(before.content[1]);
  });

  it("what was cut from the editor comes back with its ids and all that it is; what was copied, with new ones", async () => {
    const known = { ...everyBlock, content: everyBlock.content.slice(0, -1) };
    const page = await open(known);
    await page.locator(".ProseMirror").focus();
    await page.keyboard.press("Control+a");
    const carried = await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      const event = new ClipboardEvent("cut", { clipboardData, bubbles: true, cancelable: true });
      document.querySelector(".ProseMirror")?.dispatchEvent(event);
      return clipboardData.getData("text/html");
    });
    expect(await readEditor(page)).toHaveLength(1);
    await pasteInto(page, { "text/html": carried });
    expect(await readEditor(page)).toEqual(known.content);
    await goAfter(page, "heading", "At the quay");
    await page.keyboard.press("Control+Enter");
    await pasteInto(page, { "text/html": carried });
    const blocks = await readEditor(page);
    expect(blocks).toHaveLength(known.content.length * 2);
    expect(blocks.slice(0, 2)).toEqual(known.content.slice(0, 2));
    expect(blocks.slice(2 - known.content.length)).toEqual(known.content.slice(2));
  });
});
