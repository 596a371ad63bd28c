import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { inviteFirstAdministrator } from "../../src/features/staff/invite.ts";
import { type NewspaperUnderTest, startNewspaper } from "./newspaper-under-test.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The first administrator of the tests. */
export const ADMINISTRATOR = {
  name: "Ada Minister",
  email: "ada@news.example",
  password: "a long sentence for a door",
} as const;

/** Starts a newspaper whose newsroom is opened under the address that the browser knows it by. */
export function startNewsroom(
  more: Pick<NonNullable<Parameters<typeof startNewspaper>[0]>, "machine" | "newspaper"> = {},
): Promise<NewspaperUnderTest> {
  return startNewspaper({ publicUrl: "http://127.0.0.1", ...more });
}

/** A page whose faults are noted: what the console says, and requests to anybody else. */
export async function openPage(
  browser: Browser,
  paper: NewspaperUnderTest,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    // The browser itself reports the status of a refusal, and a network that a test cut; the screen tells it too.
    if (
      ["error", "warning"].includes(message.type()) &&
      !/the server responded with|ERR_INTERNET_DISCONNECTED/.test(message.text())
    )
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${paper.origin}/`) && !/^(data|blob):/.test(request.url()))
      complaints.push(`asked ${request.url()}`);
  });
  return { page, context, complaints };
}

/** Comes in by the first administrator's link, as somebody would. */
export async function joinAsAdministrator(page: Page, paper: NewspaperUnderTest): Promise<void> {
  const { value } = await paper.foundation.ledger.write(inviteFirstAdministrator);
  if (value === null) throw new Error("Somebody works here already.");
  await page.goto(`${paper.origin}/newsroom/join#${value.token}`);
  await page.getByLabel("Your name").fill(ADMINISTRATOR.name);
  await page.getByLabel("E-mail address").fill(ADMINISTRATOR.email);
  await page.getByLabel("Password", { exact: true }).fill(ADMINISTRATOR.password);
  await page.getByRole("button", { name: "Create my account" }).click();
  await page.getByRole("heading", { name: "Desk" }).waitFor();
}

/** Signs in at the address where the page is. */
export async function signIn(
  page: Page,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** What axe finds, in words. @param rules only these; without, all that belong to WCAG 2.2 AA and to good practice */
export async function findViolations(page: Page, ...rules: readonly string[]): Promise<string[]> {
  // What a bar that stays covers for now is no fault: whoever reads scrolls.
  await page.evaluate("scrollTo(0, 0)");
  await page.evaluate(axe);
  const runOnly = rules.length > 0 ? { type: "rule", values: rules } : RULES;
  const results = (await page.evaluate(`axe.run(${JSON.stringify({ runOnly })})`)) as AxeResults;
  return results.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" | ")}`,
  );
}

/** The version whose address has these words. */
export async function findVersionBySlug(paper: NewspaperUnderTest, words: string): Promise<string> {
  const { id } = await paper.foundation.database.db
    .selectFrom("versions")
    .select("id")
    .where("slug", "like", `%${words}%`)
    .executeTakeFirstOrThrow();
  return id;
}
