import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/features/stories/body.ts";
import { everyBlock } from "../newsroom/editor-page/every-block.ts";
import { goAfter, paragraphs, readEditor, visitEditor } from "../newsroom/editor-page/visit-editor.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const open = visitEditor();

const textOf = (block: Block | undefined): string =>
  JSON.stringify(block ?? null)
    .match(/"text":"([^"]*)"/g)
    ?.map((one) => one.slice(8, -1))
    .join("") ?? "";
const outline = (blocks: readonly Block[]) => blocks.map((block) => `${block.type} ${textOf(block)}`.trim());
const idsOf = (blocks: readonly Block[]) => blocks.map((block) => block.attrs.id);

const two = paragraphs({ a: "Harbour", b: "Market" });
const show = (page: Page, blockId: string, words: string) =>
  page.evaluate((where) => window.editorPage.show(where), { blockId, words });

describe("writing", () => {
  it("types, splits, joins and undoes, every block keeping its id", async () => {
    const page = await open(two);
    await goAfter(page, "a", "Harbour");
    await page.keyboard.type(" opens.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Ships came.");
    const split = await readEditor(page);
    expect(outline(split)).toEqual(["paragraph Harbour opens.", "paragraph Ships came.", "paragraph Market"]);
    expect([split[0]?.attrs.id, split[2]?.attrs.id]).toEqual(["a", "b"]);
    await page.keyboard.press("Home");
    await page.keyboard.press("Backspace");
    const joined = await readEditor(page);
    expect(outline(joined)).toEqual(["paragraph Harbour opens.Ships came.", "paragraph Market"]);
    expect(idsOf(joined)).toEqual(["a", "b"]);
    for (let i = 0; i < 6; i++) await page.keyboard.press("Control+z");
    expect(await readEditor(page)).toEqual(two.content);
  });

  it("makes headings, lists, a quotation and marks by keyboard alone", async () => {
    const page = await open(paragraphs({ a: "one" }));
    await goAfter(page, "a", "one");
    await page.keyboard.press("Control+Alt+3");
    await page.keyboard.press("Enter");
    await page.keyboard.type("- first");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("deeper");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.type("second");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("> said ");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("loud");
    await page.keyboard.press("Control+b");
    const blocks = await readEditor(page);
    const text = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });
    expect(blocks).toEqual([
      { type: "heading", attrs: { id: "a", level: 3 }, content: [{ type: "text", text: "one" }] },
      {
        type: "list",
        attrs: { id: expect.any(String), ordered: false },
        content: [
          {
            type: "listItem",
            content: [
              text("first"),
              {
                type: "list",
                attrs: { ordered: false },
                content: [{ type: "listItem", content: [text("deeper")] }],
              },
            ],
          },
          { type: "listItem", content: [text("second")] },
        ],
      },
      {
        type: "quotation",
        attrs: { id: expect.any(String) },
        content: [
          {
            type: "paragraph",
            content: [
              { type: "text", text: "said " },
              { type: "text", text: "loud", marks: [{ type: "strong" }] },
            ],
          },
        ],
      },
    ]);
  });

  it("links words, refuses an address that runs script, and takes the link away again", async () => {
    const page = await open(two);
    await show(page, "a", "Harbour");
    await page.keyboard.press("Control+k");
    const field = page.getByRole("textbox", { name: "Address of the link" });
    await field.fill("javascript:alert(1)");
    await field.press("Enter");
    expect(await page.getByRole("alert").innerText()).toContain("no address");
    await field.fill("example.com/quay");
    await field.press("Enter");
    const linked = {
      type: "text",
      text: "Harbour",
      marks: [{ type: "link", attrs: { href: "https://example.com/quay" } }],
    };
    expect((await readEditor(page))[0]).toMatchObject({ content: [linked] });
    await page.keyboard.press("Control+k");
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    expect((await readEditor(page))[0]).toEqual(two.content[0]);
  });

  it("moves a block past another, and the caret with it", async () => {
    const page = await open(two);
    await goAfter(page, "b", "Market");
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.type("!");
    const blocks = await readEditor(page);
    expect(outline(blocks)).toEqual(["paragraph Market!", "paragraph Harbour"]);
    expect(idsOf(blocks)).toEqual(["b", "a"]);
  });

  it("shows every kind of block, leaves each as it came, and writes in their fields", async () => {
    const page = await open(everyBlock);
    await page.getByLabel("Who said it").fill("A sailor");
    await page.getByRole("group", { name: "Update" }).getByLabel("Time").fill("2024-07-19T15:00");
    const blocks = await readEditor(page);
    const changed: Readonly<Record<string, object>> = {
      quotation: { attribution: "A sailor" },
      update: { at: Date.UTC(2024, 6, 19, 11) },
    };
    expect(blocks).toEqual(
      everyBlock.content.map((block) => ({ ...block, attrs: { ...block.attrs, ...changed[block.type] } })),
    );
  });

  it("makes a table, adds to it and walks through it by Tab", async () => {
    const page = await open(two);
    await goAfter(page, "b", "Market");
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.keyboard.type("Quay");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Ships");
    await page.getByRole("button", { name: "Add column" }).click();
    await page.getByRole("button", { name: "Add row" }).click();
    const table = (await readEditor(page))[2];
    const rows = table?.type === "table" ? table.content : [];
    expect(rows.map((row) => row.content.map((cell) => cell.attrs.header))).toEqual([
      [true, true, true, true],
      ...Array(3).fill([false, false, false, false]),
    ]);
    expect(textOf(table)).toBe("QuayShips");
  });

  it("brings in what somebody else wrote without moving the caret, and counts the words", async () => {
    const page = await open(two);
    await goAfter(page, "b", "Market");
    await page.keyboard.type(" day");
    await page.evaluate(
      (body) => window.editorPage.receive(body),
      paragraphs({ x: "New.", a: "Harbour, theirs", b: "Market" }),
    );
    await page.getByText("Harbour, theirs").waitFor();
    await page.keyboard.type("!");
    expect(outline(await readEditor(page))).toEqual([
      "paragraph New.",
      "paragraph Harbour, theirs",
      "paragraph Market day!",
    ]);
    expect(await page.locator(".count").innerText()).toContain("5 words · 1 min read");
  });
});

describe("pictures", () => {
  const drop = (page: Page, name: string) =>
    page.evaluate((file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["x"], file, { type: "image/png" }));
      const [first] = document.querySelectorAll(".ProseMirror p");
      const box = first?.getBoundingClientRect() ?? new DOMRect();
      const place = { clientX: box.left + 5, clientY: box.bottom - 1, bubbles: true, cancelable: true };
      first?.dispatchEvent(new DragEvent("drop", { ...place, dataTransfer: transfer }));
    }, name);

  it("dropped between two paragraphs is uploaded and stands there, with words of its own", async () => {
    const page = await open(two);
    await drop(page, "quay.png");
    expect(await page.getByText("Uploading quay.png…").count()).toBeGreaterThan(0);
    await page.getByLabel("Alternative text").fill("A quay");
    await page.getByLabel("Credit").fill("A. Sailor");
    expect((await readEditor(page))[1]).toMatchObject({
      type: "image",
      attrs: { mediaId: "of-quay.png", alt: "A quay", credit: "A. Sailor" },
    });
    expect(idsOf(await readEditor(page)).filter((id) => id === "a" || id === "b")).toEqual(["a", "b"]);
  });

  it("pasted alone takes the place of the empty paragraph with the caret", async () => {
    const page = await open(two);
    await goAfter(page, "a", "Harbour");
    await page.keyboard.press("Enter");
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(["x"], "sail.png", { type: "image/png" }));
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.querySelector(".ProseMirror")?.dispatchEvent(event);
    });
    await page.getByLabel("Alternative text").waitFor();
    const blocks = await readEditor(page);
    expect(outline(blocks)).toEqual(["paragraph Harbour", "image", "paragraph Market"]);
  });

  it("that cannot be uploaded leaves nothing behind but a word about it", async () => {
    const page = await open(two);
    await drop(page, "broken.png");
    await page.getByText("broken.png could not be uploaded.").waitFor();
    expect(await page.locator(".waiting").count()).toBe(0);
    expect(await page.evaluate(() => window.editorPage.body())).toEqual(two);
  });

  it("of the newspaper's are put in at the caret and into a gallery, with what is said of them", async () => {
    const page = await open(two);
    await goAfter(page, "a", "Harbour");
    await page.getByRole("button", { name: "Picture from the library" }).click();
    await page.getByLabel("Credit").waitFor();
    // The picture has the focus: Enter leads to its first field.
    await page.keyboard.press("Enter");
    await page.keyboard.type("Today: ");
    await goAfter(page, "b", "Market");
    await page.getByRole("button", { name: "Gallery" }).click();
    await page.getByRole("button", { name: "Add from the library" }).press("Enter");
    await page.getByRole("button", { name: "Remove picture 1" }).waitFor();
    const blocks = await readEditor(page);
    const kept = { mediaId: "kept", alt: "A pier", credit: "AP" };
    expect(blocks.filter((block) => block.type === "image" || block.type === "gallery")).toMatchObject([
      { type: "image", attrs: { ...kept, alt: expect.stringContaining("Today: ") } },
      { type: "gallery", attrs: { images: [kept] } },
    ]);
    expect(outline(blocks).slice(0, 2)).toEqual(["paragraph Harbour", "image"]);
  });

  it("in a gallery are added and removed one by one", async () => {
    const page = await open(two);
    await goAfter(page, "a", "Harbour");
    await page.getByRole("button", { name: "Gallery" }).click();
    const files = ["one.png", "two.png"].map((name) => ({
      name,
      mimeType: "image/png",
      buffer: Buffer.from("x"),
    }));
    await page.getByLabel("Add pictures").setInputFiles(files);
    await page.getByRole("button", { name: "Remove picture 2" }).waitFor();
    await page.getByLabel("Caption").first().fill("The quay");
    await page.getByRole("button", { name: "Remove picture 2" }).click();
    expect((await readEditor(page))[1]).toMatchObject({
      type: "gallery",
      attrs: { images: [{ mediaId: "of-one.png", alt: "", caption: "The quay" }] },
    });
  });
});

describe("the journal", () => {
  it("has what a killed tab was typing, for the next one to find", async () => {
    const page = await open(two);
    const context = page.context();
    await goAfter(page, "a", "Harbour");
    await page.keyboard.type(" lost?");
    await page.waitForTimeout(300);
    const client = await context.newCDPSession(page);
    const { origin } = new URL(page.url());
    const next = await context.newPage();
    void client.send("Page.crash").catch(() => {});
    await next.goto(origin);
    await next.getByRole("textbox").first().waitFor();
    await expect
      .poll(async () =>
        (await next.evaluate(() => window.editorPage.abandoned())).map((body) => textOf(body.content[0])),
      )
      .toEqual(["Harbour lost?"]);
  });
});

it("a tab that is closed right after a key leaves the last word in the journal", async () => {
  const page = await open(two);
  const context = page.context();
  const { origin } = new URL(page.url());
  const next = await context.newPage();
  await page.bringToFront();
  await goAfter(page, "a", "Harbour");
  await page.keyboard.type(" last");
  await page.close({ runBeforeUnload: true });
  await next.goto(origin);
  await next.getByRole("textbox").first().waitFor();
  await expect
    .poll(async () =>
      (await next.evaluate(() => window.editorPage.abandoned())).map((body) => textOf(body.content[0])),
    )
    .toEqual(["Harbour last"]);
});

describe("for everyone", () => {
  const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

  it.each([
    ["light", "en", 1200],
    ["dark", "fr", 390],
  ] as const)("is open to everyone in %s, in %s, %i wide", async (colorScheme, language, width) => {
    const page = await open(
      everyBlock,
      { colorScheme, viewport: { width, height: 800 } },
      `?language=${language}`,
    );
    const box = page.getByRole("textbox", {
      name: language === "fr" ? "Texte de l’article" : "Text of the story",
    });
    expect([await box.getAttribute("lang"), await box.getAttribute("spellcheck")]).toEqual([
      language === "fr" ? "fr-FR" : "en-GB",
      "true",
    ]);
    const target = await page.context().newCDPSession(page);
    await target.send("Page.setBypassCSP", { enabled: true });
    await page.evaluate(axe);
    const results = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(RULES)} })`)) as AxeResults;
    expect(
      results.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" | ")}`),
    ).toEqual([]);
  });

  it("has a toolbar of one stop, walked by arrows, left by Escape, that says what is on", async () => {
    const page = await open(two);
    await show(page, "a", "Harbour");
    await page.keyboard.press("Alt+F10");
    for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowRight");
    const bold = page.getByRole("button", { name: "Bold" });
    expect(await bold.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await bold.getAttribute("aria-pressed")).toBe("true");
    expect(await page.locator('[role="toolbar"] button[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press("Alt+F10");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("ProseMirror");
    await page.keyboard.press("Control+/");
    expect(await page.getByRole("dialog", { name: "Keyboard shortcuts" }).innerText()).toContain(
      "Ctrl+Alt+2",
    );
  });

  it("has its tools under the thumb on a phone, 44 pixels high", async () => {
    const page = await open(everyBlock, { viewport: { width: 390, height: 700 }, hasTouch: true });
    const bar = await page.getByRole("toolbar").boundingBox();
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeCloseTo(700, 0);
    const sizes = await page
      .getByRole("toolbar")
      .getByRole("button")
      .evaluateAll((buttons: HTMLElement[]) =>
        buttons.map((button) => Math.min(button.offsetHeight, button.offsetWidth)),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it("can be read and not changed where that is asked", async () => {
    const page = await open(everyBlock, {}, "?readOnly");
    expect(await page.getByRole("toolbar").count()).toBe(0);
    await page.getByText("Quay", { exact: false }).first().click();
    await page.keyboard.type("x");
    expect(await page.evaluate(() => window.editorPage.body())).toEqual(everyBlock);
  });
});
