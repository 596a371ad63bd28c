import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
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
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom()]);
  ({ page, complaints } = await openPage(browser, paper));
  await joinAsAdministrator(page, paper);
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

const go = (name: string) => page.getByRole("navigation").getByRole("link", { name }).click();
const headlines = () => page.locator("ol.front .headline-of").allTextContents();

describe("the newsroom's other screens", () => {
  it("order the front page by keys, and say when a colleague was faster", async () => {
    await go("Front page");
    await page.getByRole("heading", { level: 1, name: "Front page" }).waitFor();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
    for (const text of ["Harbour", "Market"]) {
      await page.getByLabel("Add a story").fill(text);
      await page.getByRole("button", { name: `Add: ${text}` }).click();
    }
    await page.getByRole("button", { name: "Move up: Market" }).focus();
    await page.keyboard.press("Enter");
    expect(await headlines()).toEqual(["Market moves to the hill", "Harbour opens to sailing ships"]);
    await page.getByRole("button", { name: "Move up: Harbour" }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    expect(await headlines()).toEqual(["Harbour opens to sailing ships", "Market moves to the hill"]);
    await page.locator("ol.front .grip").nth(1).dragTo(page.locator("ol.front li").nth(0));
    expect(await headlines()).toEqual(["Market moves to the hill", "Harbour opens to sailing ships"]);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Save the list" }).click();
    await expect
      .poll(async () => (await fetch(`${paper.origin}/en/`)).text())
      .toMatch(/Market moves[\s\S]*Harbour opens/);

    await page.getByText("Saved by Ada Minister").waitFor();
    await page.getByRole("button", { name: "Take out: Harbour" }).click();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole("button", { name: "Move down: Market" }).click();
    await other.getByRole("button", { name: "Save the list" }).click();
    await other.getByRole("button", { name: "Save the list", disabled: true }).waitFor();
    await other.close();
    await page.getByRole("button", { name: "Save the list" }).click();
    const theirs = page.getByRole("alert").filter({ hasText: "Ada Minister saved another order" });
    await theirs.waitFor();
    expect(await theirs.locator("li").allTextContents()).toEqual([
      "Harbour opens to sailing ships",
      "Market moves to the hill",
    ]);
    expect(await headlines()).toEqual(["Market moves to the hill"]);
    await page.getByRole("button", { name: "See theirs" }).click();
    await expect.poll(headlines).toEqual(["Harbour opens to sailing ships", "Market moves to the hill"]);
  });

  it("take back what is not saved, bring back what was, and show the page before it is public", async () => {
    await page.getByRole("button", { name: "Take out: Harbour" }).click();
    await page.getByRole("button", { name: "Move up: Market" }).focus();
    await page.keyboard.press("Control+z");
    expect(await headlines()).toEqual(["Harbour opens to sailing ships", "Market moves to the hill"]);
    await page.getByText("Earlier orders").click();
    const first = page.locator(".earlier li").filter({ hasText: "Market moves to the hill · Harbour opens" });
    await first.getByRole("button", { name: "Bring back" }).click();
    expect(await headlines()).toEqual(["Market moves to the hill", "Harbour opens to sailing ships"]);
    await page.getByRole("button", { name: "Preview" }).click();
    const preview = page.frameLocator("iframe");
    await expect
      .poll(() => preview.locator("h2").first().textContent())
      .toContain("Market moves to the hill");
    // Nobody else sees it.
    expect(await (await fetch(`${paper.origin}/en/`)).text()).toMatch(/Harbour opens[\s\S]*Market moves/);
    expect((await fetch(`${paper.origin}/newsroom/front-preview/en`)).status).toBe(404);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Close the preview" }).click();
    await page.getByRole("button", { name: "Undo the changes" }).click();
  });

  it("let a finger drag a story on a phone", async () => {
    const phone = await openPage(browser, paper, {
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
      storageState: await page.context().storageState(),
    });
    await phone.page.goto(page.url());
    const grips = phone.page.locator("ol.front .grip");
    await grips.nth(1).waitFor();
    const [to, from] = [await grips.nth(0).boundingBox(), await grips.nth(1).boundingBox()];
    if (to === null || from === null) throw new Error("There is nothing to hold.");
    const touches = await phone.context.newCDPSession(phone.page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
      touches.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    const x = from.x + from.width / 2;
    await touch("touchStart", [{ x, y: from.y + from.height / 2 }]);
    for (const y of [from.y, to.y + to.height, to.y + 4]) await touch("touchMove", [{ x, y }]);
    await touch("touchEnd", []);
    const texts = phone.page.locator("ol.front .headline-of");
    await expect
      .poll(() => texts.allTextContents())
      .toEqual(["Market moves to the hill", "Harbour opens to sailing ships"]);
    await phone.context.close();
  });

  it("take pictures in, and find them", async () => {
    await go("Pictures");
    await page.getByText("harbour.png").waitFor();
    const buffer = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#a33" } })
      .jpeg()
      .toBuffer();
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "ferry.jpg", mimeType: "image/jpeg", buffer });
    await page.getByText("ferry.jpg").waitFor();
    await page.getByLabel("Search by").fill("painter");
    await page.getByText("ferry.jpg").waitFor({ state: "detached" });
    expect(await page.getByText("harbour.png").count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "no.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") });
    await page.getByRole("alert").waitFor();
  });

  it("invite a reporter, who comes in, sees their screens alone, and is shut out again", async () => {
    await go("Staff");
    await page.getByLabel("E-mail address").fill("rita@news.example");
    await page.getByLabel("Role", { exact: true }).selectOption("reporter");
    await page.getByRole("button", { name: "Add another role" }).click();
    expect(await page.getByLabel("Role", { exact: true }).count()).toBe(2);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Take out: translator (all editions)" }).click();
    await page.getByRole("button", { name: "Make the invitation" }).click();
    const link = await page.getByLabel("Pass this link on").inputValue();
    expect(await findViolations(page)).toEqual([]);

    const reporter = await openPage(browser, paper);
    await reporter.page.goto(link.replace(/^http:\/\/127\.0\.0\.1/, paper.origin));
    await reporter.page.getByText("You come in as reporter (all editions).").waitFor();
    await reporter.page.getByLabel("Your name").fill("Rita Porter");
    await reporter.page.getByLabel("Password", { exact: true }).fill("short");
    await reporter.page.getByRole("button", { name: "Create my account" }).click();
    await reporter.page.locator(".mantine-PasswordInput-error").waitFor();
    expect(await reporter.page.getByLabel("Your name").inputValue()).toBe("Rita Porter");
    await reporter.page.getByLabel("Password", { exact: true }).fill("another long sentence");
    await reporter.page.getByRole("button", { name: "Create my account" }).click();
    await reporter.page.getByRole("heading", { name: "Desk" }).waitFor();
    const screens = reporter.page.getByRole("navigation").getByRole("link");
    expect(await screens.allTextContents()).toEqual([
      "Desk",
      "Pictures",
      "Writers",
      "API reference",
      "Account",
    ]);

    await page.reload();
    await page.getByRole("button", { name: "Suspend: Rita Porter" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Suspend" }).click();
    await page.getByText("suspended").waitFor();
    await reporter.page.reload();
    await reporter.page.getByRole("heading", { name: "Sign in" }).waitFor();
    await reporter.context.close();
  });

  it("let a member change language and password, and end sessions elsewhere", async () => {
    const elsewhere = await openPage(browser, paper);
    await elsewhere.page.goto(`${paper.origin}/newsroom`);
    await signIn(elsewhere.page, ADMINISTRATOR);
    await elsewhere.page.getByRole("heading", { name: "Desk" }).waitFor();

    await go("Account");
    // The staff's screen has a field of that name too.
    await page.getByRole("heading", { level: 1, name: "Account" }).waitFor();
    await page.getByLabel("Language").selectOption("fr");
    // A button that waits for its answer takes no second click, and keeps the focus of who works by keys.
    let asked = 0;
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/me", async (route) => {
      if (route.request().method() === "PUT") asked++;
      await held;
      await route.continue();
    });
    await page.getByRole("button", { name: "Save" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("button[data-loading]").waitFor();
    await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    expect(await page.evaluate("document.activeElement.matches('button[data-loading]')")).toBe(true);
    await page.keyboard.press("Enter");
    answer();
    await page.getByRole("heading", { level: 1, name: "Compte" }).waitFor();
    await page.unroute("**/me");
    expect(asked).toBe(1);
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Terminer" }).first().click();
    await expect.poll(() => page.getByRole("button", { name: "Terminer" }).count()).toBe(0);
    await elsewhere.page.reload();
    await elsewhere.page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.getByLabel("Mot de passe actuel").fill("wrong");
    await page.getByLabel("Nouveau mot de passe").fill("a new sentence for the door");
    await page.getByRole("button", { name: "Changer le mot de passe" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Mot de passe actuel").fill(ADMINISTRATOR.password);
    await page.getByRole("button", { name: "Changer le mot de passe" }).click();
    await page.getByText("Le mot de passe est changé").waitFor();
    expect(complaints).toEqual([]);
  });
});
