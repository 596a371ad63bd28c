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
 * `npm run lighthouse [NAME...]`: Lighthouse's scores over the demo newspaper: of readers' pages for accessibility, best practices and for
 * search engines, of every screen of the newsroom for accessibility. With names, only of pages and screens whose name has one of them.
 * Lighthouse and what it stands on weigh 185 MB: npm fetches it for this alone, it is no dependency.
 */
const LIGHTHOUSE = "lighthouse@13.5.0";
const PORT = 9222;
const work = await mkdtemp(join(tmpdir(), "masthead-lighthouse-"));

const FOR_READERS = ["accessibility", "best-practices", "seo"] as const;
/** Search engines are asked to leave these out. */
const FOR_FORMS = ["accessibility", "best-practices"] as const;
const FOR_MEMBERS = ["accessibility"] as const;

type Category = (typeof FOR_READERS)[number];
type Report = {
  readonly categories: Readonly<Partial<Record<Category, { readonly score: number | null }>>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string }>>;
};

async function judge(
  address: string,
  { cookie, categories }: { readonly cookie: string | null; readonly categories: readonly Category[] },
): Promise<Report> {
  const report = join(work, "report.json");
  const options = [
    `--only-categories=${categories.join(",")}`,
    "--output=json",
    `--output-path=${report}`,
    "--quiet",
  ];
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
const STORY = "karabakh-ceasefire-azerbaijan-offensive";
const readers = {
  front: "/en/",
  "front, French": "/fr/",
  story: `/en/${STORY}`,
  "story, French": "/fr/haut-karabakh-cessez-le-feu-offensive-azerbaidjan",
  "text-only story": `/en/lite/${STORY}`,
  section: "/en/section/environment",
  search: "/en/search?q=port",
  comment: `/en/${STORY}/comment`,
  comments: `/en/${STORY}/comments`,
  weather: "/fr/meteo",
};
const pages = [
  ...Object.entries(readers).map(([name, path]) => ({
    name: `readers: ${name}`,
    path,
    cookie: null,
    categories: ["search", "comment", "comments"].includes(name) ? FOR_FORMS : FOR_READERS,
  })),
  ...newsroomScreens.map((screen) => ({
    name: `newsroom: ${screen.name}`,
    path: `/newsroom${screen.path(known)}`,
    cookie: screen.isForStrangers ? null : signedIn,
    categories: FOR_MEMBERS,
  })),
];
const named = process.argv.slice(2);
const chosen = pages.filter(({ name }) => named.length === 0 || named.some((one) => name.includes(one)));
for (const { name, path, ...asked } of chosen) {
  const { categories, audits } = await judge(masthead.origin + path, asked);
  const faults = Object.values(audits).filter((audit) => audit.score === 0);
  const scores = Object.values(categories).map(({ score }) => Math.round((score ?? 0) * 100));
  console.log(`${scores.join(" ").padEnd(12)}${name}`);
  for (const { title } of faults) console.log(`     ${title}`);
}
await browser.close();
await masthead.stop();
await rm(work, { recursive: true, force: true });
