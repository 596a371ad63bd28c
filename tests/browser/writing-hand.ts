import type { Browser, BrowserContext, Page } from "playwright-core";

/** A generator of numbers from a seed (mulberry32), so that a run can be had again. @returns numbers from 0 to below `below` */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** Somebody at a browser who writes words that nobody else writes. */
export type Hand = {
  readonly typed: Set<string>;
  readonly context: BrowserContext;
  page(): Page;
  /** Does one thing to the story, at a place of its choice. */
  edit(): Promise<void>;
  /** The tab dies as it stands, and the story is opened in another. */
  dieAndReturn(): Promise<void>;
  open(): Promise<void>;
};

type Seat = {
  readonly browser: Browser;
  readonly storageState: Awaited<ReturnType<BrowserContext["storageState"]>>;
  readonly address: string;
  readonly name: string;
  readonly pick: (below: number) => number;
};

const FIELDS = ["Headline", "Standfirst", "Place"];

/** Seats somebody before the story at `address`. */
export async function seatHand({ browser, storageState, address, name, pick }: Seat): Promise<Hand> {
  const context = await browser.newContext({ storageState, viewport: { width: 1280, height: 900 } });
  const typed = new Set<string>();
  let page = await context.newPage();
  let tokens = 0;
  const token = () => {
    const made = `${name}${++tokens};`;
    typed.add(made);
    return made;
  };
  const open = async () => {
    await page.goto(address);
    await page.getByRole("textbox", { name: "Text of the story" }).waitFor({ timeout: 30_000 });
  };
  const press = (what: Press) => page.evaluate(pressIn, what);
  const write = async (words: string) => page.keyboard.insertText(` ${words}`);

  return {
    typed,
    context,
    page: () => page,
    open,
    async edit() {
      const act = pick(20);
      if (act < 9) {
        await page.evaluate(toEnd, pick(1000));
        await write(token());
      } else if (act < 12) {
        await page.evaluate(toEnd, pick(1000));
        await page.keyboard.press("Enter");
        await write(token());
      } else if (act < 14) {
        await press({ at: pick(1000), place: "space", key: "Enter", alt: false });
      } else if (act < 15) {
        await press({ at: pick(1000), place: "start", key: "Backspace", alt: false });
      } else if (act < 16) {
        const key = pick(2) === 0 ? "ArrowUp" : "ArrowDown";
        await press({ at: pick(1000), place: "start", key, alt: true });
      } else if (act < 17) {
        const gone = await page.evaluate(deleteOwn, { at: pick(1000), name });
        for (const word of gone) typed.delete(word);
      } else {
        await page.getByLabel(FIELDS[pick(FIELDS.length)] ?? "Headline", { exact: true }).focus();
        await page.keyboard.press("End");
        await write(token());
      }
    },
    async dieAndReturn() {
      const dead = page;
      const session = await context.newCDPSession(dead);
      const crashed = new Promise<void>((resolve) => dead.once("crash", () => resolve()));
      void session.send("Page.crash").catch(() => {});
      await crashed;
      page = await context.newPage();
      await dead.close().catch(() => {});
      await open();
    },
  };
}

/** In the page: the caret to the end of a block. */
function toEnd(at: number): void {
  const editor = document.querySelector<HTMLElement>(".ProseMirror");
  const block = editor?.children[at % editor.children.length];
  if (editor === null || block === undefined) return;
  editor.focus();
  const range = document.createRange();
  range.selectNodeContents(block);
  range.collapse(false);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

type Press = {
  readonly at: number;
  readonly place: "start" | "space";
  readonly key: string;
  readonly alt: boolean;
};

/**
 * In the page: the caret to a place in a block, and one of the editor's keys there; none where something moved it meanwhile, for a key
 * that comes in the middle of a word would make two of it.
 */
async function pressIn({ at, place, key, alt }: Press): Promise<void> {
  const editor = document.querySelector<HTMLElement>(".ProseMirror");
  const block = editor?.children[at % editor.children.length];
  const node = block?.firstChild;
  if (editor === null || node === null || node === undefined || node.nodeType !== Node.TEXT_NODE) return;
  const text = node.textContent ?? "";
  const spaces = [...text].flatMap((letter, index) => (letter === " " ? [index] : []));
  const offset = place === "start" ? 0 : spaces[at % Math.max(1, spaces.length)];
  if (offset === undefined) return;
  editor.focus();
  getSelection()?.collapse(node, offset);
  await new Promise((resolve) => setTimeout(resolve, 30));
  const selection = getSelection();
  const isThere = selection?.anchorNode === node && selection.anchorOffset === offset;
  if (!isThere || !node.isConnected || node.textContent !== text) return;
  const init = { key, code: key, altKey: alt, bubbles: true, cancelable: true };
  editor.dispatchEvent(new KeyboardEvent("keydown", init));
}

/** In the page: takes a block away in which one's own words alone stand. @returns those words */
function deleteOwn({ at, name }: { at: number; name: string }): string[] {
  const editor = document.querySelector<HTMLElement>(".ProseMirror");
  const block = editor?.children[at % editor.children.length];
  const words = (block?.textContent ?? "").split(" ").filter((word) => word !== "");
  if (editor === null || block === undefined || words.length === 0) return [];
  if (!words.every((word) => new RegExp(`^${name}\\d+;$`).test(word))) return [];
  editor.focus();
  const range = document.createRange();
  range.selectNodeContents(block);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  document.execCommand("delete");
  return words;
}
