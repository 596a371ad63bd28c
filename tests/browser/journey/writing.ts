import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { goTo, type Member } from "./member.ts";
import { drawPicture, told } from "./story-to-tell.ts";

/** The text of the story that is open. */
export const textOf = ({ page, ofEditor }: Member): Locator =>
  page.getByRole("textbox", { name: ofEditor.body });

/** Waits until the server has every word. */
export async function waitUntilSaved({ page, words }: Member) {
  await page.locator(".standing").getByText(words.saving).waitFor({ state: "detached" });
  await page.locator(".standing").getByText(words.savedAt("")).waitFor();
}

/** The reporter begins a story from the desk. */
export async function beginStory(member: Member) {
  const { page, hands, words, language } = member;
  await goTo(member, words.desk);
  await hands.press(page.getByRole("link", { name: words.newStory }));
  await hands.write(page.getByLabel(words.headline), told.headline);
  await hands.choose(page.getByLabel(words.section), told.section[language]);
  await hands.press(page.getByRole("button", { name: words.begin }));
  await page.getByRole("heading", { level: 1, name: told.headline }).waitFor();
}

/** The reporter writes it, with a picture at its head and one in its text. */
export async function writeStory(member: Member) {
  const { page, hands, words } = member;
  await hands.write(page.getByLabel(words.fieldName("standfirst")), told.standfirst);
  await hands.write(page.getByLabel(words.fieldName("source")), told.source);
  await hands.enter(textOf(member));
  for (const [i, paragraph] of told.paragraphs.entries()) {
    if (i > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(paragraph);
  }
  await hands.pick(page.getByRole("combobox", { name: words.byline }), {
    typed: told.byline.slice(0, 4),
    option: told.byline,
  });
  await addPictureToText(member);
  await addLeadPicture(member);
  await waitUntilSaved(member);
}

async function addPictureToText(member: Member) {
  const { page, hands, ofEditor } = member;
  const tool = page.getByRole("toolbar").getByRole("button", { name: ofEditor.picture, exact: true });
  await hands.give(tool, [await drawPicture("quay.jpg", "#2a6")]);
  const block = page.getByRole("group", { name: ofEditor.picture });
  await hands.write(block.getByLabel(ofEditor.alt), "The ferry at the quay");
  await hands.write(block.getByLabel(ofEditor.caption), "The Trochetia at the quay.");
  await hands.write(block.getByLabel(ofEditor.credit), "R. Porter");
}

async function addLeadPicture({ page, hands, words }: Member) {
  const panel = page.locator("section").filter({ hasText: words.leadPicture }).last();
  await hands.give(panel.getByRole("button", { name: words.choosePicture }), [
    await drawPicture("sea.jpg", "#26a"),
  ]);
  await hands.write(panel.getByLabel(words.pictureField("caption")), "The sea before Rodrigues.");
  await hands.write(panel.getByLabel(words.pictureField("credit")), "R. Porter");
}

/** Writes something else in the place of words of the first paragraph. */
export async function changeWords(
  member: Member,
  { paragraph, from, to }: { readonly paragraph: string; readonly from: string; readonly to: string },
) {
  const { page, hands } = member;
  await hands.enter(textOf(member));
  await page.keyboard.press("Control+Home");
  for (let at = 0; at < paragraph.indexOf(from); at++) await page.keyboard.press("ArrowRight");
  for (const _ of from) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.insertText(to);
  expect(await textOf(member).locator(":scope > p").first().textContent()).toBe(paragraph.replace(from, to));
  await waitUntilSaved(member);
}
