import { createECDH, randomBytes } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { saveSubscription } from "../../src/features/push/subscriptions.store.ts";
import type { NewspaperUnderTest } from "./newspaper-under-test.ts";
import { findViolations, joinAsAdministrator, openPage, startNewsroom } from "./newsroom-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let paper: NewspaperUnderTest;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, paper] = await Promise.all([openBrowser(inject("browser")), startNewsroom()]);
  ({ page, complaints } = await openPage(browser, paper, { viewport: { width: 390, height: 844 } }));
  await joinAsAdministrator(page, paper);
  await subscribeReader();
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
});

/** A reader whose push service nobody reaches. */
async function subscribeReader() {
  const subscription = {
    edition: "en",
    endpoint: "http://127.0.0.1:9/nobody",
    p256dh: createECDH("prime256v1").generateKeys("base64url"),
    auth: randomBytes(16).toString("base64url"),
    sections: [],
  };
  await paper.foundation.ledger.write(({ db, now }) =>
    saveSubscription(db, "a-reader", { subscription, at: now }),
  );
}

const publish = () => page.getByRole("button", { name: "Publish now" }).click();
const count = async (headline: string) => {
  const { db } = paper.foundation.database;
  return (await db.selectFrom("versions").select("id").where("headline", "=", headline).execute()).length;
};

describe("breaking news on a phone", () => {
  it("is reached by a key from anywhere, and names what is missing", async () => {
    await page.keyboard.press("Alt+Shift+KeyB");
    await page.getByRole("heading", { level: 1, name: "Breaking news" }).waitFor();
    await publish();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await page.evaluate("document.activeElement.getAttribute('aria-invalid')")).toBe("true");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await findViolations(page)).toEqual([]);
  });

  it("keeps what is typed in a tab that is closed", async () => {
    await page.getByLabel("Headline").first().fill("Quake off the coast");
    await page.getByLabel("First paragraph").fill("The sea shook at nine.");
    await page.reload();
    expect(await page.getByLabel("Headline").first().inputValue()).toBe("Quake off the coast");
    expect(await page.getByLabel("First paragraph").inputValue()).toBe("The sea shook at nine.");
  });

  it("says when there is no network, loses nothing, and publishes once when tried again", async () => {
    const stub = page.getByRole("group", { name: "Stub in Français" });
    await stub.getByLabel("Headline").fill("Séisme au large");
    await stub.getByLabel("One paragraph").fill("La mer a tremblé à neuf heures.");
    await page.context().setOffline(true);
    await page.getByText("There is no network.").waitFor();
    await publish();
    await page.getByRole("alert").filter({ hasText: "No answer came" }).waitFor();
    await page.context().setOffline(false);
    // The answer is lost on its way: what was asked is done.
    await page.route("**/newsroom/api/breaking", async (route) => {
      await route.fetch();
      await route.abort();
    });
    const lost = page.waitForEvent("requestfailed");
    await page.getByRole("button", { name: "Try again" }).click();
    await lost;
    expect(await count("Quake off the coast")).toBe(1);
    await page.unroute("**/newsroom/api/breaking");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "Published" }).waitFor();
    expect(await count("Quake off the coast")).toBe(1);
    for (const label of ["English", "Français"])
      await page
        .getByRole("region", { name: label })
        .getByText(/Visible to readers in/)
        .waitFor();
    expect(await findViolations(page)).toEqual([]);
    const front = await (await fetch(`${paper.origin}/fr/`)).text();
    expect(front).toContain("Séisme au large");
    const story = await (await fetch(`${paper.origin}/en/quake-off-the-coast`)).text();
    expect(story).toContain("The sea shook at nine.");
  });

  it("tells readers by a notification, after saying whom it reaches, and not twice", async () => {
    const french = page.getByRole("region", { name: "Français", exact: true });
    await french.getByRole("button", { name: "Send a notification" }).click();
    const dialog = page.getByRole("dialog", { name: "Send readers a notification?" });
    await dialog.getByText("No reader has asked to be told yet.").waitFor();
    expect(await dialog.getByRole("button", { name: "Send a notification" }).count()).toBe(0);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    const english = page.getByRole("region", { name: "English", exact: true });
    await english.getByRole("button", { name: "Send a notification" }).click();
    await dialog.getByText("one reader’s screen").waitFor();
    await dialog.getByText("0 of 6 notifications sent today.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Send a notification" }).click();
    await english.getByText("Readers were sent a notification").waitFor();
    expect(await english.getByRole("button", { name: "Send a notification" }).count()).toBe(0);
  });

  it("does not publish other words under what was sent before, and keeps them", async () => {
    await page.getByRole("button", { name: "Write another" }).click();
    expect(await page.getByLabel("Headline").first().inputValue()).toBe("");
    await page.getByLabel("Headline").first().fill("Sent first");
    await page.getByLabel("First paragraph").fill("One.");
    await page.route("**/newsroom/api/breaking", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await publish();
    await page.getByRole("alert").filter({ hasText: "No answer came" }).waitFor();
    await page.unroute("**/newsroom/api/breaking");
    await page.getByLabel("Headline").first().fill("Changed since");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("This was published with the words that you sent first").waitFor();
    expect([await count("Sent first"), await count("Changed since")]).toEqual([1, 0]);
    await page.getByRole("button", { name: "Back to what I typed" }).click();
    expect(await page.getByLabel("Headline").first().inputValue()).toBe("Changed since");
  });

  it("keeps what is written on while a slow answer comes", async () => {
    await page.getByLabel("Headline").first().fill("Sent in haste");
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/newsroom/api/breaking", async (route) => {
      const response = await route.fetch();
      await held;
      await route.fulfill({ response });
    });
    await publish();
    await page.getByLabel("Second paragraph").fill("Two, as is known by now.");
    answer();
    await page.getByText("This was published with the words that you sent first").waitFor();
    await page.unroute("**/newsroom/api/breaking");
    await page.getByRole("button", { name: "Back to what I typed" }).click();
    expect(await page.getByLabel("Second paragraph").inputValue()).toBe("Two, as is known by now.");
    expect(await count("Sent in haste")).toBe(1);
  });

  it("shows what the checks find at its field, mends it by a tap, and publishes all the same by another", async () => {
    await page.getByLabel("Headline").first().fill("Fire at the  the market");
    await page.getByLabel("First paragraph").fill("It began at nine.");
    await page.getByLabel("Second paragraph").fill("Nobody was was hurt.");
    await publish();
    await page.getByRole("button", { name: "Publish all the same" }).waitFor();
    expect(await count("Fire at the  the market")).toBe(0);
    expect(await page.evaluate("document.activeElement.value")).toBe("Fire at the  the market");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Fix: the", exact: true }).click();
    expect(await page.getByLabel("Headline").first().inputValue()).toBe("Fire at the market");
    await page.getByRole("button", { name: "Publish all the same" }).click();
    await page.getByRole("heading", { name: "Published" }).waitFor();
    expect(await count("Fire at the market")).toBe(1);
  });

  it("asks why an error may stand before it goes out", async () => {
    await page.getByRole("button", { name: "Write another" }).click();
    await page.getByLabel("Headline").first().fill("Breaks off");
    await page.getByLabel("First paragraph").fill("He left the house at noon and then,");
    await publish();
    const allTheSame = page.getByRole("button", { name: "Publish all the same" });
    await allTheSame.click();
    await page.getByText("Say why.").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("Why it may stand").fill("A poem.");
    await allTheSame.click();
    await page.getByRole("heading", { name: "Published" }).waitFor();
    expect(await count("Breaks off")).toBe(1);
    expect(complaints.filter((one) => !one.includes("ERR_") && !one.includes("422"))).toEqual([]);
  });
});
