import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { enNewsroom } from "../../../locales/en/newsroom.ts";
import { enScreenWords } from "../../../locales/en/newsroom-screens.ts";
import { frNewsroom } from "../../../locales/fr/newsroom.ts";
import { frScreenWords } from "../../../locales/fr/newsroom-screens.ts";
import type { NewsroomWords } from "../../../locales/newsroom.ts";
import type { ScreenWords } from "../../../locales/newsroom-screens.ts";
import { byKeys, byPointer, type Hands } from "./hands.ts";

/** How a journey is made: at what, and in which language the screens speak. */
export type Way = {
  readonly at: "desk" | "phone" | "keyboard";
  readonly language: "en" | "fr";
};

/** Somebody of the newsroom in a browser of their own. */
export type Member = {
  readonly page: Page;
  readonly hands: Hands;
  readonly words: ScreenWords;
  readonly ofEditor: NewsroomWords["editor"];
  readonly language: Way["language"];
  readonly isByKeys: boolean;
  /** Addresses of the site begin with it. */
  readonly origin: string;
  /** What the console complained of, and, where only keys are used, each press of a pointer. */
  readonly complaints: string[];
};

const spoken = {
  en: { words: enScreenWords, ofEditor: enNewsroom.editor, locale: "en-GB" },
  fr: { words: frScreenWords, ofEditor: frNewsroom.editor, locale: "fr-FR" },
} as const;

const windows: Readonly<Record<Way["at"], BrowserContextOptions>> = {
  desk: { viewport: { width: 1440, height: 900 } },
  keyboard: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/** Opens a browser window for somebody. */
export async function openMember(
  browser: Browser,
  { origin, way }: { readonly origin: string; readonly way: Way },
): Promise<Member> {
  const { words, ofEditor, locale } = spoken[way.language];
  const context = await browser.newContext({ ...windows[way.at], locale, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const isByKeys = way.at === "keyboard";
  const complaints = await listenFor(page, { isByKeys });
  const hands = isByKeys ? byKeys(page) : byPointer(page, { isTouch: way.at === "phone" });
  return { page, hands, words, ofEditor, language: way.language, isByKeys, origin, complaints };
}

async function listenFor(page: Page, { isByKeys }: { readonly isByKeys: boolean }): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    // The browser itself reports the status of a refusal; the screen tells it too.
    if (message.type() === "error" && !message.text().includes("the server responded with"))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  if (isByKeys) {
    await page.exposeFunction("tellPointer", (where: string) =>
      complaints.push(`A pointer pressed ${where}`),
    );
    await page.addInitScript(() => {
      const told = window as unknown as { tellPointer: (where: string) => void };
      const tell = (event: Event) => told.tellPointer(String((event.target as Element).tagName));
      window.addEventListener("pointerdown", tell, true);
    });
  }
  return complaints;
}

/** Goes to a screen as the shell leads there: by the bar, or by the menu where the bar has no room. */
export async function goTo({ page, hands, words }: Member, screen: string): Promise<void> {
  const link = page.getByRole("navigation", { name: words.screens }).getByRole("link", { name: screen });
  if ((await link.count()) === 0) await hands.press(page.getByRole("button", { name: words.shell.menu }));
  await hands.press(link);
  await page.getByRole("heading", { level: 1, name: screen }).waitFor();
}

/** Answers the question that an act asks. */
export async function confirmAct({ page, hands }: Member, name: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await hands.press(dialog.getByRole("button", { name, exact: true }));
  await dialog.waitFor({ state: "detached" });
}
