import { confirmAct, goTo, type Member } from "./member.ts";
import { told, translated } from "./story-to-tell.ts";
import { textOf, waitUntilSaved } from "./writing.ts";

/** What can be done, in the head of the screen. */
export const actOf = ({ page }: Member, name: string) =>
  page.locator(".screen-head").getByRole("button", { name, exact: true });

/** The story of the journey among those at the desk, in whichever edition it was saved last. */
export const rowOf = ({ page }: Member) => page.getByRole("row").filter({ hasText: /ferry .*Rodrigues/i });

/** Opens an edition of the story from the desk. */
export async function openFromDesk(member: Member, edition: "EN" | "FR") {
  const { page, hands, words } = member;
  await goTo(member, words.desk);
  await hands.press(rowOf(member).getByRole("link", { name: new RegExp(`^${edition} `) }));
  const name = edition === "EN" ? told.headline : translated.headline;
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** The reporter sends the story to the editors. */
export async function sendForReview(member: Member) {
  const { page, hands, words } = member;
  await hands.press(actOf(member, words.actName("send")));
  await confirmAct(member, words.actName("send"));
  await page.locator(".status.in-review").first().waitFor();
}

/** The editor sends it back, with a question. */
export async function sendBack(member: Member) {
  const { page, hands, words } = member;
  await hands.press(actOf(member, words.actName("return")));
  await hands.write(page.getByRole("dialog").getByLabel(words.noteToColleague), told.note);
  await confirmAct(member, words.actName("return"));
  await page.locator(".status.draft").first().waitFor();
}

/** The reporter reads the question where the story is, without loading it anew, and answers it in the text. */
export async function answerNote(member: Member) {
  const { page, hands } = member;
  await page.getByText(told.note).waitFor();
  await hands.enter(textOf(member));
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(told.answer);
  await waitUntilSaved(member);
}
