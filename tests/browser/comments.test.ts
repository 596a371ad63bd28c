import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type NewspaperUnderTest, PAIR } from "./newspaper-under-test.ts";
import { findViolations, joinAsAdministrator, openPage, startNewsroom } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let paper: NewspaperUnderTest;
beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom()]);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

const ATTACK = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'--></textarea>";

it("a reader without scripts comments, a moderator approves by a key, and readers see text", async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const reader = await context.newPage();
  await reader.goto(`${paper.origin}/fr/${PAIR.fr}`);
  await reader.getByRole("link", { name: "Écrire un commentaire" }).click();
  paper.moveClock(paper.now() + 10_000);
  await reader.getByLabel("Votre commentaire").fill(ATTACK);
  await reader.getByRole("button", { name: "Envoyer" }).click();
  await reader.getByRole("alert").getByText("Veuillez saisir votre nom ici").waitFor();
  expect(await reader.getByLabel("Votre commentaire").inputValue()).toBe(ATTACK);
  await reader.getByLabel("Votre nom").fill("<b>Zoé</b>");
  await reader.getByRole("button", { name: "Envoyer" }).click();
  await reader.getByText("Il attend un modérateur").waitFor();

  const { page, complaints } = await openPage(browser, paper, { viewport: { width: 390, height: 844 } });
  await joinAsAdministrator(page, paper);
  await page.goto(`${paper.origin}/newsroom/comments`);
  await page.getByText("1 comment waits").waitFor();
  await page.getByText(ATTACK).waitFor();
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await page.getByText("Nothing is here.").waitFor();
  await page.keyboard.press("u");
  await page.getByText(ATTACK).waitFor();
  await page.getByRole("button", { name: "Who is on…" }).click();
  await page.getByLabel("Moderators", { exact: true }).fill("many");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("A number from 0 to 100.").waitFor();
  await page.getByLabel("Moderators", { exact: true }).fill("2");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("2 moderators are on until").waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("undo, the last act first").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("r");
  await page.getByRole("dialog", { name: "Which rule does it break?" }).waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.keyboard.press("5");
  await page.getByText("Nothing is here.").waitFor();
  await page.getByLabel("Queue").selectOption("rejected");
  await page.getByText("Rejected (advertising)").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByLabel("Queue").selectOption("pending");
  await page.getByText(ATTACK).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await page.getByText("Nothing is here.").waitFor();
  expect(complaints).toEqual([]);

  await reader.reload();
  await reader.getByText("Votre commentaire paraît sous l’article.").waitFor();
  const seen = await browser.newPage();
  for (const path of [`/en/${PAIR.en}`, `/fr/${PAIR.fr}/commentaires`, `/fr/${PAIR.fr}/commenter`]) {
    await seen.goto(paper.origin + path);
    expect(await findViolations(seen), path).toEqual([]);
    if (!path.endsWith("commenter")) await seen.getByText(ATTACK).waitFor();
    expect(await seen.locator("script:not([type='application/ld+json']), img[src=x]").count()).toBe(0);
  }
  await context.close();
});
