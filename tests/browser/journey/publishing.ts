import { expect } from "vitest";
import { confirmAct, type Member } from "./member.ts";
import { actOf } from "./reviewing.ts";
import { told } from "./story-to-tell.ts";
import { changeWords } from "./writing.ts";

/** The editor publishes what is open, and the receipt says that readers see it. @returns its address */
export async function publish(
  member: Member,
  act: string = member.words.actName("publish"),
): Promise<string> {
  const { page, hands } = member;
  await hands.press(actOf(member, act));
  await confirmAct(member, act);
  await page.locator(".receipt.seen").waitFor();
  return addressOf(member);
}

/** The editor corrects a number, with a note to readers. */
export async function correct(member: Member) {
  const { page, hands, words } = member;
  await changeWords(member, { paragraph: told.paragraphs[0], from: told.wrong, to: told.right });
  await hands.press(actOf(member, words.actName("correct")));
  await hands.write(page.getByRole("dialog").getByLabel(words.correctionNote), told.correction);
  await confirmAct(member, words.actName("correct"));
  await page.locator(".status.corrected").first().waitFor();
  await page.locator(".receipt.seen").waitFor();
}

/** The editor withdraws what is open. */
export async function withdraw(member: Member) {
  const { page, hands, words } = member;
  await hands.press(actOf(member, words.actName("withdraw")));
  await confirmAct(member, words.actName("withdraw"));
  await page.locator(".status.withdrawn").first().waitFor();
}

/** What a reader gets at an address of the site. */
export async function read({ origin }: Member, address: string): Promise<{ status: number; page: string }> {
  const answer = await fetch(origin + address);
  return { status: answer.status, page: await answer.text() };
}

async function addressOf({ page, words }: Member): Promise<string> {
  const address = await page
    .locator(".standing")
    .getByRole("link", { name: words.publicPage })
    .getAttribute("href");
  expect(address).toMatch(/^\/(en|fr)\//);
  return address ?? "";
}
