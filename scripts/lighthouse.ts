import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newsroomScreens } from "../tests/browser/newsroom-screens.ts";
import { openBrowser } from "../tests/browser/open-browser.ts";
import { findBrowser } from "../tests/browser/unpack-browser.ts";
import { enterNewsroom } from "./enter-newsroom.ts";
import { startMasthead } from "./start-masthead.ts";

/**
 * `npm run lighthouse`: Lighthouse's score for accessibility of the front page, a story and every screen of the newsroom, over the demo
 * newspaper. Lighthouse and what it stands on weigh 185 MB: npm fetches it for this alone, it is no dependency.
 */
const LIGHTHOUSE = "lighthouse@13.5.0";
const PORT = 9222;
const work = await mkdtemp(join(tmpdir(), "masthead-lighthouse-"));

type Report = {
  readonly categories: { readonly accessibility: { readonly score: number } };
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string }>>;
};

async function judge(address: string, { cookie }: { readonly cookie: string | null }): Promise<Report> {
  const report = join(work, "report.json");
  const options = ["--only-categories=accessibility", "--output=json", `--output-path=${report}`, "--quiet"];
  const headers = cookie === null ? [] : [`--extra-headers=${JSON.stringify({ cookie })}`];
  const child = spawn(
    "npm",
    [
      "exec",
      "--yes",
      `--package=${LIGHTHOUSE}`,
      "--",
      "lighthouse",
      address,
      `--port=${PORT}`,
      ...options,
      ...headers,
    ],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`Lighthouse could not judge ${address}.`);
  return JSON.parse(await readFile(report, "utf8")) as Report;
}

const masthead = await startMasthead({
  data: join(work, "data"),
  demo: true,
  environment: { MASTHEAD_URL: "http://127.0.0.1" },
});
const browser = await openBrowser(await findBrowser(), [`--remote-debugging-port=${PORT}`]);
const { page, known } = await enterNewsroom(browser, masthead);
const signedIn = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
const pages = [
  { name: "readers' front page", path: "/en/", cookie: null },
  { name: "readers' story", path: "/en/karabakh-ceasefire-azerbaijan-offensive", cookie: null },
  ...newsroomScreens.map((screen) => ({
    name: screen.name,
    path: `/newsroom${screen.path(known)}`,
    cookie: screen.isForStrangers ? null : signedIn,
  })),
];
for (const { name, path, cookie } of pages) {
  const { categories, audits } = await judge(masthead.origin + path, { cookie });
  const faults = Object.values(audits).filter((audit) => audit.score === 0);
  console.log(`${Math.round(categories.accessibility.score * 100)}  ${name}`);
  for (const { title } of faults) console.log(`     ${title}`);
}
await browser.close();
await masthead.stop();
await rm(work, { recursive: true, force: true });
