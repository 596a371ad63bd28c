import { expect } from "vitest";
import { goTo, type Member } from "./member.ts";
import { openFromDesk, rowOf } from "./reviewing.ts";
import { told, translated } from "./story-to-tell.ts";
import { changeWords, textOf, waitUntilSaved } from "./writing.ts";

/** The translator begins the French version from the original. */
export async function beginTranslation(member: Member) {
  const { page, hands, words } = member;
  await hands.press(page.getByRole("button", { name: words.addEdition("Français") }));
  await page.getByRole("heading", { level: 1, name: words.translation.title(told.headline) }).waitFor();
  await textOf(member).waitFor();
}

/** What the original says by now, paragraph by paragraph. */
const originals = ["342 passengers", "A rope had caught", "1,500 rupees", told.answer];

/** To the next paragraph that is owed: the caret stands in its translation. */
async function goToNext(member: Member) {
  const { page, hands, words } = member;
  if (member.isByKeys) await page.keyboard.press("F8");
  else await hands.press(page.locator(".debt-bar").getByRole("button", { name: words.translation.next }));
  await expect
    .poll(() => textOf(member).evaluate((text) => text === document.activeElement), { timeout: 10_000 })
    .toBe(true);
}

const followButton = ({ page, words }: Member, original: string) =>
  page
    .locator(".row-original, .original")
    .filter({ hasText: original })
    .getByRole("button", { name: words.translation.actName("follow"), exact: true })
    .first();

/** Says that the paragraph of the original is followed, and waits until it is. */
async function markFollowed(member: Member, original: string) {
  if (member.isByKeys) await member.page.keyboard.press("Alt+Enter");
  else await member.hands.press(followButton(member, original));
  await followButton(member, original).waitFor({ state: "detached" });
}

/** The translator writes beside the original, until nothing is owed. */
export async function writeTranslation(member: Member) {
  const { page, hands, words, ofEditor } = member;
  for (const [label, text] of [
    [words.fieldName("headline"), translated.headline],
    [words.fieldName("standfirst"), translated.standfirst],
    [words.fieldName("source"), translated.source],
    [words.pictureField("caption"), translated.caption],
    [words.pictureField("alt"), translated.alt],
  ] as const)
    await hands.write(page.locator(".fields-beside").getByLabel(label, { exact: true }), text);
  await goToNext(member);
  for (const [i, paragraph] of translated.paragraphs.entries()) {
    // By keys, marking one as followed leads to the next.
    if (!member.isByKeys) await hands.press(textOf(member).locator(":scope > p").nth(i));
    await page.keyboard.insertText(paragraph);
    await markFollowed(member, originals[i] ?? "");
  }
  const picture = page.getByRole("group", { name: ofEditor.picture });
  await hands.write(picture.getByLabel(ofEditor.alt), translated.pictureAlt);
  await hands.write(picture.getByLabel(ofEditor.caption), translated.pictureCaption);
  await hands.press(followButton(member, "The Trochetia at the quay."));
  await page.locator(".debt-bar").getByText(words.translation.nothingOwed).waitFor();
  await waitUntilSaved(member);
}

/** Everybody at the desk sees what the translation owes; the translator follows the one paragraph that changed. */
export async function followCorrection(member: Member) {
  const { page, hands, words } = member;
  await goTo(member, words.desk);
  await rowOf(member).getByText(words.debt(1)).waitFor();
  await openFromDesk(member, "FR");
  await hands.press(page.getByRole("link", { name: words.translation.translate }));
  await page.locator(".original.changed ins").waitFor();
  expect(await page.locator(".original.changed ins").textContent()).toContain(told.right);
  await changeWords(member, { paragraph: translated.paragraphs[0], from: told.wrong, to: told.right });
  await markFollowed(member, told.right);
  await page.locator(".debt-bar").getByText(words.translation.nothingOwed).waitFor();
  await waitUntilSaved(member);
}
