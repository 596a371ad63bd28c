import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
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

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom()]);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

describe("the newsroom's doors", () => {
  it("let the first administrator in by the link, and nobody by an old one", async () => {
    const { page, context, complaints } = await openPage(browser, paper);
    await joinAsAdministrator(page, paper);
    expect(await findViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.goto(`${paper.origin}/newsroom/join#${"x".repeat(40)}`);
    await page.getByRole("alert").filter({ hasText: "Ask for a new one" }).waitFor();
    await context.close();
  });

  it("say what is wrong beside the field, keep what was typed, and let in who knows the word", async () => {
    const { page, context, complaints } = await openPage(browser, paper);
    await page.goto(`${paper.origin}/newsroom/?status=published`);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await signIn(page, { email: "ada", password: "wrong" });
    await page.getByText("Invalid email address").waitFor();
    expect(await page.getByLabel("E-mail address").inputValue()).toBe("ada");
    await signIn(page, { email: ADMINISTRATOR.email, password: "wrong" });
    await page.getByRole("alert").waitFor();
    await signIn(page, ADMINISTRATOR);
    await page.getByRole("heading", { name: "Desk" }).waitFor();
    expect(await page.getByLabel("Status").inputValue()).toBe("published");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("cost at most 250 KB of compressed script up to the desk, without the editor, and readers nothing", async () => {
    const { page, context } = await openPage(browser, paper);
    await page.goto(`${paper.origin}/newsroom`);
    await signIn(page, ADMINISTRATOR);
    await page
      .getByRole("link", { name: /Harbour opens|Le port ouvre/ })
      .first()
      .waitFor();
    const scripts = (await page.evaluate(
      `performance.getEntriesByType("resource").filter((one) => one.name.endsWith(".js")).map((one) => [one.name, one.encodedBodySize])`,
    )) as [string, number][];
    expect(scripts.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThan(250 * 1024);
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter(([name]) => name.includes("editor"))).toEqual([]);
    expect(await (await fetch(`${paper.origin}/en/`)).text()).not.toContain("newsroom/");
    await context.close();
  });

  it("speak the browser's language to a stranger", async () => {
    const { page, context } = await openPage(browser, paper, { locale: "fr-FR" });
    await page.goto(`${paper.origin}/newsroom`);
    await page.getByRole("heading", { name: "Se connecter" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    await context.close();
  });

  it("send the strictest policy, and keep no page", async () => {
    const answer = await fetch(`${paper.origin}/newsroom/staff`);
    expect(answer.headers.get("content-security-policy")).toContain("style-src 'self';");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const asset = /assets\/[^"]+\.js/.exec(await answer.text())?.[0] ?? "";
    const script = await fetch(`${paper.origin}/newsroom/${asset}`, { headers: { "Accept-Encoding": "br" } });
    expect(script.headers.get("content-encoding")).toBe("br");
    expect(script.headers.get("cache-control")).toContain("immutable");
    expect((await fetch(`${paper.origin}/newsroom/assets/none.js`)).status).toBe(404);
  });
});
