import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { smallNewspaper } from "../small-newspaper.ts";
import { type NewspaperUnderTest, PAIR } from "./newspaper-under-test.ts";
import { findViolations, joinAsAdministrator, openPage, startNewsroom } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let paper: NewspaperUnderTest;

const classes = [
  {
    key: "cyclone-3",
    severity: "danger" as const,
    names: { en: "Cyclone warning class III", fr: "Avertissement de cyclone de classe III" },
    means: { en: "Six hours of daylight are left.", fr: "Il reste six heures de jour." },
  },
];

beforeAll(async () => {
  [browser, paper] = await Promise.all([
    openBrowser(inject("browser")),
    startNewsroom({ newspaper: { ...smallNewspaper, alerts: { classes } } }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

let signedIn: Awaited<ReturnType<Awaited<ReturnType<typeof openPage>>["context"]["storageState"]>>;

it("an editor raises an alert; readers of both editions have it without a script, until it is lifted", async () => {
  const { page, context, complaints } = await openPage(browser, paper);
  await joinAsAdministrator(page, paper);
  await page.goto(`${paper.origin}/newsroom/alerts`);
  await page.getByLabel("Warning class").selectOption("Cyclone warning class III");
  const french = page.getByLabel("Text, Français");
  expect(await french.inputValue()).toBe("Il reste six heures de jour.");
  await french.fill(" ");
  await page.getByRole("button", { name: "Raise it on every page" }).click();
  await page.getByText("Every edition needs a text.").waitFor();
  expect(await french.getAttribute("aria-invalid")).toBe("true");
  await french.fill("Les écoles ferment.");
  await page.getByRole("button", { name: "Raise it on every page" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Les écoles ferment.").waitFor();
  expect(await findViolations(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Raise it on every page" }).click();
  await page.getByRole("button", { name: "Lift the alert" }).waitFor();

  const reading = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
  });
  const reader = await reading.newPage();
  const bar = reader.getByRole("region", { name: /Alert/ });
  await reader.goto(`${paper.origin}/en/${PAIR.en}`);
  expect(await bar.innerText()).toContain("Cyclone warning class III Six hours of daylight are left.");
  await reader.goto(`${paper.origin}/fr/lite/`);
  expect(await bar.innerText()).toContain("Avertissement de cyclone de classe III Les écoles ferment.");
  await reading.close();

  const looking = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
  await looking.goto(`${paper.origin}/fr/${PAIR.fr}`);
  expect(await findViolations(looking)).toEqual([]);
  expect(await looking.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);

  await page.getByRole("button", { name: "Lift the alert" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Lift the alert" }).click();
  await page.getByText("No alert stands now.").waitFor();
  await looking.reload();
  expect(await looking.locator(".alerts").count()).toBe(0);
  await looking.close();
  expect(complaints).toEqual([]);
  signedIn = await context.storageState();
  await context.close();
});

it("an editor begins storm mode and ends it; readers have text alone meanwhile, and every screen says so", async () => {
  const { page, context, complaints } = await openPage(browser, paper, {
    ...{ storageState: signedIn, viewport: { width: 390, height: 844 } },
  });
  const reading = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
  const reader = await reading.newPage();
  const asked: string[] = [];
  reader.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${paper.origin}/newsroom/alerts`);
  await page.getByRole("button", { name: "Begin storm mode" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Begin storm mode" }).click();
  await page.getByRole("button", { name: "End storm mode" }).waitFor();
  await page.goto(`${paper.origin}/newsroom`);
  const bar = page.getByRole("region", { name: "Storm mode" });
  await bar.getByText(/by Ada Minister/).waitFor();
  expect(await findViolations(page)).toEqual([]);

  await reader.goto(`${paper.origin}/fr/${PAIR.fr}`);
  const note = await reader.getByRole("region", { name: "Alerte" }).innerText();
  expect(note).toContain("Texte seul pour le moment");
  expect(note).toContain("Text alone for now");
  expect(await reader.getByText("Les commentaires sont fermés").count()).toBe(1);
  expect(asked.filter((path) => !/icon|favicon|webmanifest/.test(path))).toEqual([`/fr/${PAIR.fr}`]);
  expect(await findViolations(reader)).toEqual([]);
  expect(await reader.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);

  await bar.getByRole("link", { name: "To the switch" }).click();
  await page.getByRole("button", { name: "End storm mode" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End storm mode" }).click();
  await bar.waitFor({ state: "detached" });
  await reader.goto(`${paper.origin}/fr/${PAIR.fr}?again`);
  expect(await reader.locator("body.lite").count()).toBe(0);
  await reading.close();
  expect(complaints).toEqual([]);
  await context.close();
});
