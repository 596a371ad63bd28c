import type { Locator, Page } from "playwright-core";

/** A file as somebody gives it to a browser. */
export type GivenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** How somebody works at a screen: by mouse, by touch or by keys alone. */
export type Hands = {
  /** Presses a button or follows a link. */
  press(what: Locator): Promise<void>;
  /** Writes into a field, in the place of what it had. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses in a list by what it shows. */
  choose(list: Locator, option: string): Promise<void>;
  /** Searches in a field that offers what it finds, and takes one. */
  pick(field: Locator, wish: { readonly typed: string; readonly option: string }): Promise<void>;
  /** Comes into a text at its end. */
  enter(text: Locator): Promise<void>;
  /** Gives files to a button that asks for them. */
  give(button: Locator, files: readonly GivenFile[]): Promise<void>;
};

/** By mouse, or by touch where the page has that. */
export function byPointer(page: Page, { isTouch }: { readonly isTouch: boolean }): Hands {
  const press = (what: Locator) => (isTouch ? what.tap() : what.click());
  return {
    press,
    write: (field, text) => field.fill(text),
    async choose(list, option) {
      await list.selectOption({ label: option });
    },
    async pick(field, { typed, option }) {
      await field.fill(typed);
      await press(page.getByRole("option", { name: option }));
    },
    async enter(text) {
      // Not wherever its middle is: there may be a picture, or a field of one.
      await press(text.locator(":scope > p").first());
      await page.keyboard.press("Control+End");
    },
    give: (button, files) => giveFiles(page, { files, press: () => press(button) }),
  };
}

/** By keys alone: everything is come to by Tab, and by arrows where a group is one stop. */
export function byKeys(page: Page): Hands {
  const press = async (what: Locator) => {
    await reach(page, what);
    await page.keyboard.press("Enter");
  };
  return {
    press,
    async write(field, text) {
      await reach(page, field);
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Delete");
      await page.keyboard.insertText(text);
    },
    async choose(list, option) {
      await reach(page, list);
      const isChosen = async () => (await list.locator("option:checked").textContent()) === option;
      // No more than it takes: a letter without a key of its own, as ç, would be put into a field.
      for (const letter of option) {
        if (await isChosen()) return;
        await page.keyboard.press(letter);
      }
      if (!(await isChosen())) throw new Error(`Keys do not choose ${option}.`);
    },
    async pick(field, { typed, option }) {
      await reach(page, field);
      await page.keyboard.insertText(typed);
      const found = page.getByRole("option", { name: option });
      await found.waitFor();
      await turnTo(page, { target: found, key: "ArrowDown", mark: "data-combobox-selected" });
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
    },
    async enter(text) {
      await reach(page, text);
      await page.keyboard.press("Control+End");
    },
    give: (button, files) => giveFiles(page, { files, press: () => press(button) }),
  };
}

async function giveFiles(
  page: Page,
  { files, press }: { readonly files: readonly GivenFile[]; readonly press: () => Promise<void> },
) {
  const asked = page.waitForEvent("filechooser");
  await press();
  await (await asked).setFiles([...files]);
}

const MOST_STOPS = 150;

/** Tabs forwards or backwards until the element has the focus. @throws where Tab never comes to it */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const where = await target.evaluate(whereFromFocus);
    if (where === "here") return;
    if (where === "in this toolbar") return turnTo(page, { target, key: "ArrowRight", mark: null });
    await page.keyboard.press(where === "before" ? "Shift+Tab" : "Tab");
  }
  throw new Error(`Tab does not come to ${String(target)}.`);
}

function whereFromFocus(element: Element): "here" | "before" | "after" | "in this toolbar" {
  const focused = document.activeElement ?? document.body;
  if (focused === element) return "here";
  const toolbar = element.closest('[role="toolbar"]');
  if (toolbar?.contains(focused)) return "in this toolbar";
  const isBefore = focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBefore ? "before" : "after";
}

/** Turns with an arrow until the target is the current one: by its mark, or by having the focus. */
async function turnTo(
  page: Page,
  { target, key, mark }: { readonly target: Locator; readonly key: string; readonly mark: string | null },
): Promise<void> {
  for (let turn = 0; turn < MOST_STOPS; turn++) {
    const isThere = await target.evaluate(
      (element, name) => (name === null ? document.activeElement === element : element.hasAttribute(name)),
      mark,
    );
    if (isThere) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not come to ${String(target)}.`);
}
