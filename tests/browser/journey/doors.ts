import { goTo, type Member } from "./member.ts";

/** Who comes into the newsroom. */
export type Newcomer = { readonly name: string; readonly email: string };

const PASSWORD = "a long sentence for the door";

/** The first administrator comes in by the link that the server told. */
export async function joinFirst(member: Member, { link, who }: { link: string; who: Newcomer }) {
  const { page, hands, words } = member;
  await page.goto(onOurServer(member, link));
  await page.getByText(words.joinFirst).waitFor();
  await hands.write(page.getByLabel(words.email), who.email);
  await makeAccount(member, who);
}

/** The administrator invites somebody. @returns the link, as the screen shows it this once */
export async function invite(
  member: Member,
  { email, role, edition }: { email: string; role: string; edition: string },
): Promise<string> {
  const { page, hands, words } = member;
  await goTo(member, words.staff);
  const form = page.locator("section").filter({ hasText: words.inviteSomebody });
  await hands.write(form.getByLabel(words.email), email);
  await hands.choose(form.getByLabel(words.role, { exact: true }), words.roleName(role));
  await hands.choose(form.getByLabel(words.edition, { exact: true }), edition);
  await hands.press(form.getByRole("button", { name: words.makeInvitation }));
  const link = page.getByLabel(words.linkToPassOn);
  // Emptied once the invitation is made: the link is this one's.
  await page.waitForFunction(
    (shown) => (shown as HTMLInputElement | null)?.value === "",
    await form.getByLabel(words.email).elementHandle(),
  );
  return link.inputValue();
}

/** Somebody comes in by an invitation. */
export async function join(member: Member, { link, who }: { link: string; who: Newcomer }) {
  await member.page.goto(onOurServer(member, link));
  await makeAccount(member, who);
}

async function makeAccount({ page, hands, words }: Member, { name }: Newcomer) {
  await hands.write(page.getByLabel(words.yourName), name);
  await hands.write(page.getByLabel(words.password, { exact: true }), PASSWORD);
  await hands.press(page.getByRole("button", { name: words.join }));
  await page.getByRole("heading", { level: 1, name: words.desk }).waitFor();
}

/** The server was told an address without its port, which it did not know yet. */
function onOurServer({ origin }: Member, link: string): string {
  const { pathname, hash } = new URL(link);
  return `${origin}${pathname}${hash}`;
}
