import { expect } from "vitest";
import type { Member } from "./member.ts";
import { told, translated } from "./story-to-tell.ts";
import { waitUntilSaved } from "./writing.ts";

const panelOf = ({ page }: Member) => page.locator(".panel.checks");
const findings = (member: Member) => panelOf(member).locator(".finding");

async function check(member: Member) {
  const { hands, words } = member;
  await waitUntilSaved(member);
  const name = new RegExp(`^(${words.checks.run}|${words.checks.again})$`);
  await hands.press(panelOf(member).getByRole("button", { name }));
  await panelOf(member).locator(".finding, .quiet").first().waitFor();
  await panelOf(member).getByText(words.checks.running).waitFor({ state: "detached" });
}

/** The finding whose words are these, shown in the text and written over. */
async function mendWords(member: Member, { quote, by }: { readonly quote: RegExp; readonly by: string }) {
  const { page, hands } = member;
  const found = findings(member).filter({ has: page.locator("mark").filter({ hasText: quote }) });
  await hands.press(found.getByRole("button").first());
  await page.keyboard.insertText(by);
}

/** The reporter has the copy checked: what was planted is found, and mended. */
export async function mendCopy(member: Member) {
  const { page, hands, words } = member;
  await check(member);
  const doubled = findings(member).filter({ has: page.locator("mark").filter({ hasText: "the the" }) });
  await hands.press(doubled.getByRole("button", { name: words.checks.fixTo("the") }));
  await mendWords(member, { quote: /flight,$/, by: "flight." });
  const picture = page.locator("section.panel").filter({ hasText: words.leadPicture });
  await hands.write(picture.getByLabel(words.pictureField("alt")), "The sea before Rodrigues");
  await check(member);
  await panelOf(member).getByText(words.checks.clean).waitFor();
  expect(await page.getByText(told.answer).count()).toBe(1);
}

/** The translator has the translation compared with its original: the wrong number is found, and mended. */
export async function mendTranslation(member: Member) {
  await check(member);
  await mendWords(member, { quote: /1\s200/, by: translated.right });
  await check(member);
  // That nobody has signed it is a question for the editor.
  await expect.poll(() => findings(member).locator("mark").count()).toBe(0);
  expect(await panelOf(member).locator(".finding.block").count()).toBe(0);
}
