import type { Browser, Page } from "playwright-core";
import type { Known } from "../tests/browser/newsroom-screens.ts";
import type { StartedMasthead } from "./start-masthead.ts";

/** Somebody signed in, and what they know of the newspaper. */
export type Insider = {
  readonly page: Page;
  readonly known: Known;
  /** Has the screens speak another language. */
  speak(language: string): Promise<void>;
};

const ADMINISTRATOR = {
  name: "Nadia Ramgoolam",
  email: "nadia@news.example",
  password: "a long sentence for the door",
  language: "en",
} as const;

type DeskRow = {
  readonly headline: string;
  readonly versionId: string;
  readonly edition: string;
  readonly otherEditions: readonly { readonly versionId: string }[];
};

/** Comes in by the first administrator's link, by the API alone, and invites a colleague. */
export async function enterNewsroom(browser: Browser, masthead: StartedMasthead): Promise<Insider> {
  const context = await browser.newContext({ extraHTTPHeaders: { "sec-fetch-site": "same-origin" } });
  const ask = async <Answer>(method: string, path: string, data?: unknown): Promise<Answer> => {
    const answer = await context.request.fetch(`${masthead.origin}/newsroom/api${path}`, {
      method,
      ...(data !== undefined && { data }),
    });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const { name, email, password } = ADMINISTRATOR;
  await ask("POST", "/invitations/acceptance", { ...ADMINISTRATOR, token: secretOf(masthead.welcome ?? "") });
  await ask("POST", "/sign-in", { email, password });
  const { rows } = await ask<{ rows: readonly DeskRow[] }>("GET", "/desk?edition=en&limit=100");
  // By its headline: the desk's index of a paper that has just begun may not be there yet.
  const pair = rows.find((row) => /karabakh/i.test(row.headline) && row.otherEditions.length > 0);
  const { media } = await ask<{ media: readonly { id: string }[] }>("GET", "/media?limit=1");
  const { link } = await ask<{ link: string }>("POST", "/invitations", {
    email: "ravi@news.example",
    grants: [{ role: "reporter", edition: "en" }],
  });
  return {
    page: await context.newPage(),
    known: {
      versionId: pair?.versionId ?? "",
      translationId: pair?.otherEditions[0]?.versionId ?? "",
      mediaId: media[0]?.id ?? "",
      invitation: secretOf(link),
    },
    speak: (language) => ask("PUT", "/me", { name, language }),
  };
}

/** The secret stands behind the `#` of a link. */
function secretOf(link: string): string {
  return new URL(link).hash.slice(1);
}
