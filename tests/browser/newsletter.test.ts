import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { Newspaper } from "../../src/features/settings/newspaper.ts";
import { nextMidnight } from "../../src/kernel/dates.ts";
import { type MailServer, openMailServer, type TakenLetter } from "../mail-server.ts";
import { smallNewspaper } from "../small-newspaper.ts";
import { type NewspaperUnderTest, PAIR, startNewspaper } from "./newspaper-under-test.ts";
import { findViolations, joinAsAdministrator, openPage } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

/** At midnight, so that a day is all that must pass. */
const newspaper: Newspaper = { ...smallNewspaper, newsletter: { hour: 0 } };
const phone = { viewport: { width: 390, height: 844 } } as const;
let browser: Browser;
let paper: NewspaperUnderTest;
let mail: MailServer;
beforeAll(async () => {
  mail = await openMailServer();
  const account = { smtpUrl: mail.url, from: "The Test <newsroom@news.example>" };
  [browser, paper] = await Promise.all([
    openBrowser(inject("browser")),
    startNewspaper({ newspaper, publicUrl: "http://127.0.0.1", mail: account }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
  await mail?.close();
});

/** The letter to an address after the first so many, once it is there. */
async function letterTo(address: string, after = 0): Promise<TakenLetter> {
  const found = () => mail.taken.filter(({ to }) => to.includes(address))[after];
  await expect.poll(found, { timeout: 30_000 }).toBeDefined();
  const letter = found();
  if (letter === undefined) throw new Error("The letter is gone again");
  return letter;
}

/** A link of a letter, at the address where the test's newspaper is. */
function linkIn({ body }: TakenLetter, path: string): string {
  const word = new RegExp(`http://127\\.0\\.0\\.1(${path}\\?word=[\\w.-]+)`).exec(body)?.[1];
  return `${paper.origin}${word}`;
}

it("a reader without scripts asks for letters, confirms, gets what is new the next day, and leaves", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...phone });
  const page = await context.newPage();
  await page.goto(`${paper.origin}/fr/${PAIR.fr}`);
  await page.getByRole("contentinfo").getByRole("link", { name: "Infolettre" }).click();
  await page.getByLabel("Votre adresse électronique").fill("zoé@");
  await page.getByLabel("L’essentiel du jour").uncheck();
  await page.getByRole("button", { name: "S’abonner" }).click();
  await page.getByRole("alert").getByText("Ce n’est pas une adresse électronique").waitFor();
  await page.getByRole("alert").getByText("Veuillez choisir au moins une lettre").waitFor();
  const address = page.getByLabel("Votre adresse électronique");
  expect(await address.inputValue()).toBe("zoé@");
  expect(await address.evaluate((field) => field === document.activeElement)).toBe(true);
  await address.fill("zoe@mail.example");
  await page.getByLabel("Monde").check();
  await page.getByLabel("L’essentiel du jour").check();
  await page.getByRole("button", { name: "S’abonner" }).click();
  await page.getByRole("heading", { name: "Regardez votre boîte" }).waitFor();

  await page.goto(linkIn(await letterTo("zoe@mail.example"), "/fr/infolettre/confirmer"));
  await page.getByText("zoe@mail.example recevra").waitFor();
  await page.getByRole("button", { name: "Confirmer" }).click();
  await page.getByRole("heading", { name: "Votre abonnement est confirmé" }).waitFor();

  paper.moveClock(nextMidnight(paper.now(), "Indian/Mauritius"));
  const letters = [await letterTo("zoe@mail.example", 1), await letterTo("zoe@mail.example", 2)];
  for (const { body, headers } of letters) {
    expect(body).toContain("Le port ouvre aux voiliers");
    expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  }
  const [first] = letters;
  if (first === undefined) throw new Error("There is no letter");
  await page.goto(linkIn(first, "/fr/infolettre/quitter"));
  await page.getByRole("button", { name: "Se désabonner de toutes nos lettres" }).click();
  await page.getByText("Vous ne recevrez plus aucune lettre").waitFor();
  await context.close();
});

it("the pages and the letter itself hold to WCAG in both languages, in light and dark, on a phone", async () => {
  for (const [path, colorScheme] of [
    ["/en/newsletter", "dark"],
    ["/fr/infolettre", "light"],
    ["/en/newsletter?topic=harbour", "light"],
    ["/en/newsletter?asked=1", "dark"],
    ["/en/newsletter/confirm?word=none", "light"],
    ["/fr/lite/infolettre", "dark"],
  ] as const) {
    const { page, context, complaints } = await openPage(browser, paper, { ...phone, colorScheme });
    await page.goto(paper.origin + path);
    expect(await findViolations(page), path).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBeLessThanOrEqual(390);
    expect(complaints, path).toEqual([]);
    await context.close();
  }
});

it("an editor sees who gets what, looks at the next letter, has it sent, and takes an address out", async () => {
  const { page, complaints } = await openPage(browser, paper, phone);
  await joinAsAdministrator(page, paper);
  await page.goto(`${paper.origin}/newsroom/newsletters`);
  await page.getByRole("rowheader", { name: "L’essentiel du jour" }).first().waitFor();
  await page.getByRole("button", { name: "Preview: The daily briefing, English" }).click();
  const heading = page.getByRole("heading", { name: "The next letter: The daily briefing" });
  await heading.waitFor();
  expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
  const letter = page.frameLocator("iframe");
  await letter.getByRole("link", { name: "Harbour opens to sailing ships" }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "Send it to me" }).click();
  await page.getByText("A test is on its way to ada@news.example.").waitFor();
  const trial = await letterTo("ada@news.example");
  expect(trial.headers).toMatch(/^Subject: \[Test\] /m);
  await page.getByLabel("The reader’s e-mail address").fill("nobody");
  await page.getByRole("button", { name: "Take it out" }).click();
  await expect.poll(() => page.locator("[aria-invalid=true]").count()).toBe(1);
  await page.getByLabel("The reader’s e-mail address").fill("nobody@mail.example");
  await page.getByRole("button", { name: "Take it out" }).click();
  await page.getByText("nobody@mail.example got no letters.").waitFor();
  expect(complaints).toEqual([]);
});
