import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { inviteMember } from "../../src/features/staff/invite.ts";
import { saveDraft } from "../../src/features/stories/save-draft.ts";
import { findVersion, loadRevision } from "../../src/features/stories/stories.store.ts";
import { saveNotedDebt } from "../../src/features/translations/noted-debts.store.ts";
import type { NewspaperUnderTest } from "./newspaper-under-test.ts";
import {
  ADMINISTRATOR,
  findVersionBySlug,
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

const versionId = () => new URL(page.url()).pathname.split("/").at(-1) ?? "";
const db = () => paper.foundation.database.db;
const newest = async (id: string) => {
  const version = await findVersion(db(), id);
  return loadRevision(db(), version?.revisionId ?? "");
};
const confirm = (name: string) => page.getByRole("dialog").getByRole("button", { name }).click();

describe("the desk", () => {
  it("shows every story, filters by edition and text, and is walked by keys", async () => {
    await page.goto(`${paper.origin}/newsroom?by=version`);
    await page.getByRole("link", { name: "Harbour opens to sailing ships" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("voiliers");
    await page
      .getByRole("link", { name: "Harbour opens to sailing ships" })
      .first()
      .waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toBe("?by=version&text=voiliers");
    await page.getByLabel("Search").fill("");
    await page.getByLabel("Edition").selectOption("en");
    await page.getByRole("link", { name: "Market moves to the hill" }).waitFor();
    expect(await page.getByRole("row").filter({ hasText: "Le port ouvre" }).count()).toBe(0);
    await page.getByRole("heading", { name: "Desk" }).click();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const second = await page.locator("a.story").nth(1).textContent();
    expect(await page.evaluate("document.activeElement.textContent")).toBe(second);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: second ?? "" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

describe("the desk of two editions", () => {
  it("says what a translation owes its original", async () => {
    const [french, original] = [
      await findVersionBySlug(paper, "voiliers"),
      await findVersionBySlug(paper, "sailing"),
    ];
    const debt = { new: 1, changed: 2, removed: 0, followsAt: 0, originalUpdatedAt: 0 };
    await paper.act((writing) => saveNotedDebt(writing.db, french, { ...debt, originalId: original }));
    await page.goto(`${paper.origin}/newsroom?edition=fr`);
    await page.getByRole("row").filter({ hasText: "Le port ouvre" }).getByText("owes 3").waitFor();
  });
});

describe("a story", () => {
  it("is begun, written, saved by itself, published, corrected and withdrawn", async () => {
    await page.goto(`${paper.origin}/newsroom`);
    await page.getByRole("link", { name: "New story" }).waitFor();
    await page.keyboard.press("n");
    await page.getByLabel("Headline").fill("Ferry back at sea");
    await page.getByRole("button", { name: "Begin writing" }).click();
    await page.getByRole("heading", { level: 1, name: "Ferry back at sea" }).waitFor();
    await page.getByLabel("Standfirst").fill("After a month in dock.");
    await page.getByRole("textbox", { name: "Text of the story" }).click();
    await page.keyboard.type("The ferry sailed at dawn.");
    await expect
      .poll(async () => JSON.stringify((await newest(versionId())).words), { timeout: 4_000 })
      .toMatch(/After a month.*sailed at dawn/);
    await page.getByText(/^Saved /).waitFor();

    await page.getByLabel("Section").selectOption({ index: 1 });
    await page.getByLabel("Source", { exact: true }).fill("Harbour office");
    await page.getByRole("button", { name: "Publish" }).click();
    await confirm("Publish");
    const address = await page.getByRole("link", { name: "Public page" }).getAttribute("href");
    const read = async () => (await fetch(paper.origin + (address ?? ""))).text();
    expect(await read()).toContain("The ferry sailed at dawn.");

    await page.getByLabel("Standfirst").fill("After two months in dock.");
    await page.getByRole("button", { name: "Correct", exact: true }).click();
    await page.getByLabel("What was wrong").fill("It was two months, not one.");
    // To look at the story once more: what was typed is there when the dialog is opened again.
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Correct", exact: true }).click();
    expect(await page.getByLabel("What was wrong").inputValue()).toBe("It was two months, not one.");
    await confirm("Correct");
    await page.locator(".status.corrected").first().waitFor();
    expect(await read()).toMatch(/two months in dock[\s\S]*It was two months/);

    await page.getByRole("button", { name: "Withdraw" }).click();
    await confirm("Withdraw");
    await page.locator(".status.withdrawn").first().waitFor();
    expect((await fetch(paper.origin + (address ?? ""))).status).toBe(410);
  });

  it("is filed under topics and writers that are searched", async () => {
    await page.goto(`${paper.origin}/newsroom/new`);
    await page.getByLabel("Headline").fill("Filed");
    await page.getByRole("button", { name: "Begin writing" }).click();
    for (const [field, typed, name] of [
      ["Topics", "harb", "Harbour"],
      ["Byline", "sail", "Ann Sailor"],
    ] as const) {
      await page.getByRole("combobox", { name: field }).fill(typed);
      const filed = page.waitForResponse((answer) => answer.url().endsWith("/filing") && answer.ok());
      await page.getByRole("option", { name }).click();
      await filed;
      await page.locator(".mantine-MultiSelect-pill").filter({ hasText: name }).waitFor();
    }
    await page.reload();
    await expect
      .poll(() => page.locator(".mantine-MultiSelect-pill").allTextContents(), { timeout: 5_000 })
      .toEqual(["Harbour", "Ann Sailor"]);
  });

  it("goes to the editors with a note, and back", async () => {
    await page.goto(`${paper.origin}/newsroom/new`);
    await page.getByLabel("Headline").fill("Sent and returned");
    await page.getByRole("button", { name: "Begin writing" }).click();
    await page.getByRole("button", { name: "Send for review" }).click();
    await page.getByLabel("Note").fill("Please check the names.");
    await confirm("Send for review");
    await page.getByText("Please check the names.").waitFor();
    await page.getByRole("button", { name: "Send back" }).click();
    await confirm("Send back");
    await page.getByRole("button", { name: "Send for review" }).waitFor();
    await page.getByRole("button", { name: "Schedule" }).click();
    await page.getByLabel("Time (Indian/Mauritius)").fill("2020-01-01T10:00");
    await page.getByLabel("Why it may stand").fill("Nothing comes out of this.");
    await confirm("Schedule all the same");
    await page.getByRole("dialog").getByRole("alert").filter({ hasText: "already past" }).waitFor();
    expect(await page.getByLabel("Time (Indian/Mauritius)").inputValue()).toBe("2020-01-01T10:00");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("keeps what a colleague saved meanwhile, and shows both", async () => {
    const id = versionId();
    const { words } = await newest(id);
    await paper.act((writing) =>
      saveDraft(writing, {
        versionId: id,
        words: { ...words, headline: "Theirs", place: "Curepipe" },
        savedBy: null,
      }),
    );
    await page.getByLabel("Headline").fill("Mine");
    await page.getByText("A colleague saved while you were writing").waitFor();
    expect(await page.getByLabel("Place").inputValue()).toBe("Curepipe");
    const clash = page.getByRole("alert").filter({ hasText: "Headline" });
    await clash.getByText("Theirs", { exact: true }).waitFor();
    await page.getByText(/^Saved /).waitFor();
    await page.reload();
    await clash.getByText("Theirs", { exact: true }).waitFor();
    await clash.getByRole("button", { name: "Keep only: Your colleague’s" }).click();
    await clash.waitFor({ state: "detached" });
    await expect.poll(async () => (await newest(id)).words.headline, { timeout: 4_000 }).toBe("Theirs");
  });

  it("has every word that was typed without a network in a tab that was then closed", async () => {
    const address = page.url();
    const tunnel = await page.context().newPage();
    await tunnel.goto(address);
    await tunnel.getByRole("textbox", { name: "Text of the story" }).click();
    await page.context().setOffline(true);
    await tunnel.keyboard.type("Typed in a tunnel.");
    await tunnel.getByRole("alert").filter({ hasText: "Kept on this device" }).waitFor();
    await tunnel.close({ runBeforeUnload: false });
    await page.context().setOffline(false);
    await page.goto(address);
    await page.getByText("Typed in a tunnel.").waitFor();
    await expect
      .poll(async () => JSON.stringify((await newest(versionId())).words.body), { timeout: 4_000 })
      .toContain("Typed in a tunnel.");
  });

  it("leaves what one member typed to that member, whoever opens the story after them in the same browser", async () => {
    const address = page.url();
    const id = versionId();
    const said = async () => JSON.stringify((await newest(id)).words.body);
    const { id: adaId } = await db().selectFrom("staff").select("id").executeTakeFirstOrThrow();
    const invitation = await paper.act((writing) =>
      inviteMember(writing, {
        email: "eve@news.example",
        grants: [{ role: "editor", edition: "*" }],
        invitedBy: adaId,
        language: "en",
      }),
    );
    const mine = await page.context().newPage();
    await mine.goto(address);
    await mine.getByRole("textbox", { name: "Text of the story" }).click();
    await page.context().setOffline(true);
    await mine.keyboard.type("Left by Ada.");
    await mine.getByRole("alert").filter({ hasText: "Kept on this device" }).waitFor();
    await mine.close({ runBeforeUnload: false });
    await page.context().setOffline(false);

    await page.goto(`${paper.origin}/newsroom`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goto(`${paper.origin}/newsroom/join#${invitation.ok ? invitation.value.token : ""}`);
    await page.getByLabel("Your name").fill("Eve Editor");
    await page.getByLabel("Password", { exact: true }).fill("another long sentence");
    await page.getByRole("button", { name: "Create my account" }).click();
    await page.getByRole("heading", { name: "Desk" }).waitFor();
    await page.goto(address);
    await page.getByRole("textbox", { name: "Text of the story" }).waitFor();
    expect(await page.getByText("Left by Ada.").count()).toBe(0);
    expect(await said()).not.toContain("Left by Ada.");

    await page.goto(`${paper.origin}/newsroom`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goto(address);
    await signIn(page, ADMINISTRATOR);
    await page.getByText("Left by Ada.").waitFor();
    await expect.poll(said, { timeout: 4_000 }).toContain("Left by Ada.");
  });

  it("gets its other edition", async () => {
    const english = page.url();
    await page.getByRole("button", { name: "Begin the Français version" }).click();
    await page.waitForURL((url) => url.href !== english);
    await page.getByLabel("Headline").fill("Envoyé et rendu");
    await page.getByRole("heading", { level: 1, name: "Translating: Theirs" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("works on a phone, in the dark", async () => {
    const phone = await openPage(browser, paper, {
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
      storageState: await page.context().storageState(),
    });
    await phone.page.goto(`${paper.origin}/newsroom?by=version`);
    await phone.page.getByRole("link", { name: "Harbour opens to sailing ships" }).first().click();
    await phone.page.getByRole("textbox", { name: "Text of the story" }).waitFor();
    expect(await phone.page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    expect(await findViolations(phone.page)).toEqual([]);
    expect(phone.complaints).toEqual([]);
    await phone.context.close();
  });
});
