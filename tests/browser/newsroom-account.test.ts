import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { codeNow } from "../authenticator.ts";
import type { NewspaperUnderTest } from "./newspaper-under-test.ts";
import {
  ADMINISTRATOR,
  findViolations,
  joinAsAdministrator,
  openPage,
  signIn,
  startNewsroom,
} from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let paper: NewspaperUnderTest;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom()]);
  ({ page, complaints } = await openPage(browser, paper));
  await joinAsAdministrator(page, paper);
  await page.goto(`${paper.origin}/newsroom/account`);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

const panel = (name: string) => page.locator("section.panel", { hasText: name });

async function givePassword(act: string) {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(ADMINISTRATOR.password);
  await dialog.getByRole("button", { name: act, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

describe("one's own account", () => {
  let codes: string[] = [];

  it("sets a second factor up, and keeps recovery codes", async () => {
    await page.getByRole("button", { name: "Set up an authenticator" }).click();
    await page.getByRole("dialog").getByLabel("Your password").fill("not the password");
    await page.getByRole("dialog").getByRole("button", { name: "Set up an authenticator" }).click();
    await page.getByRole("dialog").getByRole("alert").waitFor();
    await givePassword("Set up an authenticator");
    const secret = (await page.locator("code.secret").textContent())?.replaceAll(" ", "") ?? "";
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("The code that it shows now").fill("000000");
    await page.getByRole("button", { name: "Turn on" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("The code that it shows now").fill(codeNow(secret));
    await page.getByRole("button", { name: "Turn on" }).click();
    await page.getByRole("heading", { name: "Recovery codes" }).waitFor();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H3");
    codes = await page.locator("ul.codes li").allTextContents();
    expect(codes).toHaveLength(10);
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download" }).click();
    expect((await downloading).suggestedFilename()).toBe("masthead-recovery-codes.txt");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText(codes[0] ?? "").isVisible()).toBe(true);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "I have kept them" }).click();
    await page.getByText("On: signing in asks for a code").waitFor();
  });

  it("lets somebody in by a recovery code, and shows and ends the other sessions", async () => {
    const other = await openPage(browser, paper, { viewport: { width: 390, height: 844 } });
    await other.page.goto(`${paper.origin}/newsroom`);
    await signIn(other.page, ADMINISTRATOR);
    await other.page.getByRole("button", { name: "Use a recovery code" }).click();
    await other.page.getByLabel("Recovery code").fill(codes[0] ?? "");
    await other.page.getByRole("button", { name: "Confirm" }).click();
    await other.page.getByRole("heading", { name: "Desk" }).waitFor();
    await page.reload();
    const sessions = panel("Where you are signed in");
    await sessions.getByText("Chrome on Linux").nth(1).waitFor();
    await page.getByRole("button", { name: "Sign out everywhere else" }).click();
    await expect.poll(() => sessions.getByRole("listitem").count()).toBe(1);
    await other.page.reload();
    await other.page.getByRole("heading", { name: "Sign in" }).waitFor();
    await other.context.close();
  });

  it("does without a second factor again", async () => {
    await page.getByRole("button", { name: "Turn off" }).click();
    await givePassword("Turn off");
    await page.getByRole("button", { name: "Set up an authenticator" }).waitFor();
  });

  it("makes a token that does what was ticked, shows it once, and revokes it", async () => {
    const tokens = panel("Tokens for programs");
    await tokens.getByRole("button", { name: "New token" }).click();
    await tokens.getByRole("button", { name: "Make the token" }).click();
    await tokens.getByText("Too small").first().waitFor();
    await tokens.getByLabel("What it is for").fill("The front page's screen");
    await tokens.getByLabel("Look through the pictures").check();
    expect(await findViolations(page)).toEqual([]);
    await tokens.getByRole("button", { name: "Make the token" }).click();
    const word = await tokens.getByLabel("Copy the token now").inputValue();
    const ask = (path: string) =>
      fetch(`${paper.origin}/newsroom/api${path}`, { headers: { authorization: `Bearer ${word}` } });
    expect([(await ask("/media")).status, (await ask("/staff")).status]).toEqual([200, 403]);
    await tokens.getByRole("button", { name: "I have copied it" }).click();
    await page.reload();
    expect(await page.content()).not.toContain(word);
    await tokens.getByText("last used").waitFor();
    await tokens.getByRole("button", { name: "Revoke: The front page's screen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await tokens.getByText("You have no tokens.").waitFor();
    expect((await ask("/media")).status).toBe(401);
    expect(complaints).toEqual([]);
  });
});
