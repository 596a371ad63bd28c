import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { findNextPost } from "../../src/platform/mail/letters.store.ts";
import { type MailServer, openMailServer } from "../mail-server.ts";
import { type NewspaperUnderTest, startNewspaper } from "./newspaper-under-test.ts";
import {
  ADMINISTRATOR,
  findViolations,
  joinAsAdministrator,
  openPage,
  signIn,
} from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let paper: NewspaperUnderTest;
let mail: MailServer;

beforeAll(async () => {
  mail = await openMailServer();
  const account = { smtpUrl: mail.url, from: "The Lookout <newsroom@news.example>" };
  [browser, paper] = await Promise.all([
    openBrowser(inject("browser")),
    startNewspaper({ publicUrl: "http://127.0.0.1", mail: account }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
  await mail?.close();
});

/** The link in the newest letter to this address, at the address where the test's newspaper is. */
async function linkTo(address: string, after = 0): Promise<string> {
  await expect.poll(() => mail.taken.filter(({ to }) => to.includes(address)).length).toBeGreaterThan(after);
  const letter = mail.taken.findLast(({ to }) => to.includes(address));
  return `${paper.origin}/newsroom/join#${/join#([\w-]+)/.exec(letter?.body ?? "")?.[1]}`;
}

describe("coming in by mail", () => {
  it("the letter leads the invited in, in their language, and back in when the password is forgotten", async () => {
    const { page, complaints } = await openPage(browser, paper);
    await joinAsAdministrator(page, paper);
    await page.goto(`${paper.origin}/newsroom/staff`);
    await page.getByLabel("E-mail address").fill("rae@news.example");
    await page.getByLabel("The language of the letter").selectOption("fr");
    await page.getByRole("button", { name: "Make the invitation" }).click();
    await page.getByText("A letter with the link is on its way to rae@news.example.").waitFor();
    const link = await linkTo("rae@news.example");
    expect(mail.taken.at(-1)?.body).toContain("Rejoindre la rédaction");
    const { db } = paper.foundation.database;
    await expect.poll(() => findNextPost(db)).toBeNull();
    await page.reload();
    await page.getByText("letter sent").waitFor();
    expect(await findViolations(page)).toEqual([]);

    const rae = await openPage(browser, paper, {
      locale: "fr-FR",
      viewport: { width: 390, height: 844 },
    });
    await rae.page.goto(link);
    await rae.page.getByLabel("Votre nom").fill("Rae");
    await rae.page.getByLabel("Mot de passe", { exact: true }).fill("une longue phrase de passe");
    await rae.page.getByRole("button", { name: "Créer mon compte" }).click();
    await rae.page.locator("h1").filter({ hasNotText: "Rejoindre" }).waitFor();
    await rae.context.clearCookies();

    await rae.page.goto(`${paper.origin}/newsroom`);
    await rae.page.getByRole("button", { name: "Mot de passe oublié" }).click();
    await rae.page.getByRole("heading", { name: "Mot de passe oublié" }).waitFor();
    await rae.page.getByLabel("Adresse électronique").fill("rae@news.example");
    await rae.page.getByRole("button", { name: "Envoyer le lien" }).click();
    await rae.page.getByText("Si quelqu’un ici a cette adresse").waitFor();
    expect(await findViolations(rae.page)).toEqual([]);
    await rae.page.goto(await linkTo("rae@news.example", 1));
    await rae.page.getByLabel("Mot de passe", { exact: true }).fill("une autre longue phrase");
    await rae.page.getByRole("button", { name: "Enregistrer le mot de passe" }).click();
    await rae.page.locator("h1").filter({ hasNotText: "Rejoindre" }).waitFor();
    expect([...complaints, ...rae.complaints]).toEqual([]);
  });

  it("an invitation is sent again and taken back", async () => {
    const { page } = await openPage(browser, paper);
    await page.goto(`${paper.origin}/newsroom/staff`);
    await signIn(page, ADMINISTRATOR);
    await page.getByRole("heading", { level: 1, name: "Staff" }).waitFor();
    await page.getByLabel("E-mail address").fill("sam@news.example");
    await page.getByRole("button", { name: "Make the invitation" }).click();
    const first = await linkTo("sam@news.example");
    await page.getByRole("button", { name: "Send again: sam@news.example" }).click();
    const second = await linkTo("sam@news.example", 1);
    expect(second).not.toBe(first);
    await page.getByRole("button", { name: "Take back: sam@news.example" }).click();
    await expect.poll(() => page.getByText("sam@news.example", { exact: true }).count()).toBe(0);
    await page.goto("about:blank");
    await page.goto(second);
    await page.getByRole("alert").filter({ hasText: "Ask for a new one" }).waitFor();
  });
});
