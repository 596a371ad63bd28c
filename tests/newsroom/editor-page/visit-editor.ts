import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import type { Block, Body } from "../../../src/features/stories/body.ts";
import { validateBody } from "../../../src/features/stories/body-schema.ts";
import { openBrowser } from "../../browser/open-browser.ts";
import { type ServedEditor, serveEditorPage } from "./serve-editor-page.ts";

/** Opens the editor's page with a body, in a browser of its own with `options`, at an address with `search`. */
export type OpenEditor = (body: Body, options?: BrowserContextOptions, search?: string) => Promise<Page>;

/** Serves the editor's page to the tests of a file. A word of complaint from the browser fails the test that caused it. */
export function visitEditor(): OpenEditor {
  let browser: Browser;
  let served: ServedEditor;
  let complaints: string[] = [];

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(inject("browser")), serveEditorPage()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const heard = complaints;
    complaints = [];
    expect(heard).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });

  return async (body, options = {}, search = "") => {
    served.body = body;
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${served.origin}/${search}`);
    await page.getByRole("textbox").first().waitFor();
    return page;
  };
}

/** The body as the editor gives it: valid, with nothing for the validator to mend. */
export async function readEditor(page: Page): Promise<readonly Block[]> {
  const body = await page.evaluate(() => window.editorPage.body());
  expect(validateBody(body)).toEqual({ ok: true, value: body });
  return body.content;
}

/** Puts the caret after a text. */
export async function goAfter(page: Page, blockId: string, words: string): Promise<void> {
  expect(await page.evaluate((where) => window.editorPage.show(where), { blockId, words })).toBe(true);
  await page.keyboard.press("ArrowRight");
}

/** A body of plain paragraphs, by their ids. */
export const paragraphs = (texts: Readonly<Record<string, string>>): Body => ({
  type: "doc",
  content: Object.entries(texts).map(
    ([id, text]): Block => ({ type: "paragraph", attrs: { id }, content: [{ type: "text", text }] }),
  ),
});
