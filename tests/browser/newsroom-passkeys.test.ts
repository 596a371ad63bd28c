import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type NewspaperUnderTest, startNewspaper } from "./newspaper-under-test.ts";
import { ADMINISTRATOR, findViolations, joinAsAdministrator, openPage } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let paper: NewspaperUnderTest;
let page: Page;
let complaints: string[];
let devices: CDPSession;

beforeAll(async () => {
  const started = startNewspaper({ publicUrl: "http://127.0.0.1:0" });
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), started]);
  // Browsers make passkeys for this machine's name, not for its number.
  paper = { ...paper, origin: paper.origin.replace("127.0.0.1", "localhost") };
  ({ page, complaints } = await openPage(browser, paper));
  devices = await page.context().newCDPSession(page);
  await devices.send("WebAuthn.enable");
  await joinAsAdministrator(page, paper);
  await page.goto(`${paper.origin}/newsroom/account`);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

/** A phone or a key that holds passkeys; its owner's finger is right or wrong. */
async function addDevice(isOwner = true): Promise<string> {
  const { authenticatorId } = await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: isOwner,
      automaticPresenceSimulation: true,
    },
  });
  return authenticatorId;
}

async function addPasskey(name: string) {
  await page.getByRole("button", { name: "Add a passkey" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Its name").fill(name);
  await dialog.getByLabel("Your password").fill(ADMINISTRATOR.password);
  await dialog.getByRole("button", { name: "Add a passkey" }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Comes back without a session. A device with a passkey may be let in by itself before anybody sees the door. */
async function comeBackSignedOut() {
  await page.context().clearCookies();
  await page.goto(`${paper.origin}/newsroom/account`);
}

const arrive = () => page.getByRole("heading", { level: 1, name: "Account" }).waitFor();

describe("passkeys", () => {
  it("are added after the password alone, by name, and sign in without one", async () => {
    const device = await addDevice();
    await page.getByRole("button", { name: "Add a passkey" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Your password").fill("not the password");
    await dialog.getByRole("button", { name: "Add a passkey" }).click();
    await dialog.getByRole("alert").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await addPasskey("Ada's phone");
    await page.getByText("Ada's phone").waitFor();
    await page.getByText("never used").first().waitFor();
    const { credentials } = await devices.send("WebAuthn.getCredentials", { authenticatorId: device });
    expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: "localhost" }]);
    await comeBackSignedOut();
    // The browser may have offered it by itself already.
    await page
      .getByRole("button", { name: "Sign in with a passkey" })
      .click({ timeout: 3000 })
      .catch(() => undefined);
    await arrive();
    await page.getByText(/last used/).waitFor();
    await devices.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: device });
  });

  it("let nobody in by another's finger, nor once they are removed", async () => {
    const device = await addDevice(false);
    await addPasskey("Not Ada's finger");
    expect(await page.getByText("Not Ada's finger").count()).toBe(0);
    await devices.send("WebAuthn.setUserVerified", { authenticatorId: device, isUserVerified: true });
    await addPasskey("Ada's key");
    await page.getByText("Ada's key").waitFor();
    await page.getByRole("button", { name: "Remove: Ada's key" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect.poll(() => page.getByText("Ada's key").count()).toBe(0);
    await comeBackSignedOut();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByRole("alert").filter({ hasText: "not accepted" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
