import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { decideComments } from "../../src/features/comments/decide-comments.ts";
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

/** How far anything on the page has moved by itself. */
const SHIFTED = `new Promise((resolve) => {
  let sum = 0;
  const add = (entries) => { for (const { value, hadRecentInput } of entries) if (!hadRecentInput) sum += value; };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { add(observer.takeRecords()); resolve(sum); })));
})`;

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
    expect(await seen.locator("script:not([type='application/ld+json'], [src]), img[src=x]").count()).toBe(0);
  }
  await context.close();
});

it("a reader with scripts comments in place, keeps what was typed, and finds the waiting comment again", async () => {
  const { page, context, complaints } = await openPage(browser, paper, {
    viewport: { width: 390, height: 844 },
  });
  const address = `${paper.origin}/en/${PAIR.en}`;
  await page.goto(address);
  const write = page.getByRole("link", { name: "Write a comment" });
  const field = page.getByLabel("Your comment", { exact: true });
  await write.click();
  await field.waitFor();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await field.fill("A long thought about the quay");
  await page.reload();
  await write.click();
  await field.waitFor();
  expect(await field.inputValue()).toBe("A long thought about the quay");
  paper.moveClock(paper.now() + 10_000);
  await page.getByRole("button", { name: "Send the comment" }).click();
  await page.getByRole("alert").getByText("Please enter your name here").waitFor();
  const name = page.getByLabel("Your name");
  expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await findViolations(page)).toEqual([]);
  await name.fill("Nadia");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Send the comment" }).click();
  await page.locator(".not-sent").getByText("Your text is kept").waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Send the comment" }).click();
  const own = page.locator(".own-comment");
  await own.getByText("It waits for a moderator").waitFor();
  await page.getByRole("status").filter({ hasText: "It waits for a moderator" }).waitFor();
  expect(page.url()).toBe(address);
  expect(await findViolations(page)).toEqual([]);

  await own.getByText("You can change it for five minutes").click();
  await own.getByLabel("Your comment").fill("A shorter thought");
  await own.getByRole("button", { name: "Save the change" }).click();
  await own.locator("blockquote").getByText("A shorter thought").waitFor();
  // Another visit, which begins at the head of the page.
  await page.goto("about:blank");
  await page.goto(address);
  await write.scrollIntoViewIfNeeded();
  await own.locator("blockquote").getByText("A shorter thought").waitFor();
  expect(await page.getByText("A long thought about the quay").count()).toBe(0);
  expect(await page.evaluate(SHIFTED)).toBe(0);
  // Nobody else has it, not even in the bytes of the page.
  expect(await (await fetch(address)).text()).not.toContain("A shorter thought");

  // What became of it is told here too, until it is put away.
  const { db } = paper.foundation.database;
  const { id } = await db
    .selectFrom("comments")
    .select("id")
    .where("body", "=", "A shorter thought")
    .executeTakeFirstOrThrow();
  const decisions = [{ id, status: "rejected", rule: "insult" }] as const;
  await paper.act((writing) => decideComments(writing, { decisions, by: "somebody" }));
  await page.reload();
  await write.scrollIntoViewIfNeeded();
  await own.getByText("It insults somebody.").waitFor();
  await own.getByRole("button", { name: "Hide this" }).click();
  await page.reload();
  await write.scrollIntoViewIfNeeded();
  await write.waitFor();
  expect(await page.evaluate("localStorage.length")).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

it("a reader with scripts answers below a comment, and goes to the plain form when that is all there is", async () => {
  const { page, context } = await openPage(browser, paper);
  await page.goto(`${paper.origin}/en/${PAIR.en}`);
  const answer = page.locator(".threads .answer").first();
  await answer.click();
  await page.locator(".threads .in-place").getByRole("heading", { name: "Reply to" }).waitFor();
  await page.getByLabel("Your comment", { exact: true }).fill("Well said");
  await page.getByRole("button", { name: "Close" }).click();
  expect(await answer.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.route("**/comment?to=*", async (route) => {
    if (route.request().resourceType() === "fetch") await route.fulfill({ status: 500, body: "broken" });
    else await route.continue();
  });
  await answer.click();
  await page.waitForURL(/\/comment\?to=/);
  await page.getByRole("button", { name: "Send the comment" }).waitFor();
  await context.close();
});
