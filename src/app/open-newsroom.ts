import { Hono } from "hono";
import { allRefusals } from "../../locales/all-locales.ts";
import { openForgottenPassword } from "../features/staff/forgotten-password.ts";
import { openAccounts } from "../platform/accounts/open-accounts.ts";
import { loadSecret } from "../platform/accounts/secret.ts";
import { openTranslator } from "../platform/translators/open-translator.ts";
import type { Translator } from "../platform/translators/translator.ts";
import { chooseEdition } from "../site/choose-edition.ts";
import { mountAdDesk } from "./ad-desk-pages.ts";
import { mountFrontPreview } from "./front-preview.ts";
import { mountNewsletterPreview } from "./newsletter-preview.ts";
import { mountNewsroomApi, type NewsroomParts } from "./newsroom-api.ts";
import { loadNewsroomApp, mountNewsroomApp } from "./newsroom-app.ts";
import { mountPreviews } from "./preview-pages.ts";
import { weigherOf } from "./weigh-draft.ts";
import { type Foundation, type Rounds, siteOf } from "./wire.ts";

/** The only path below which the newsroom's cookies are sent: no page of a reader ever sees one. */
const COOKIE_PATH = "/newsroom";

/** Where the build leaves the screens, from the project's root. */
const BUILT_SCREENS = "dist/newsroom";

/** Opens the newsroom: its accounts, its API and its screens, as an application of its own below `/newsroom`. */
export async function openNewsroom(
  foundation: Foundation,
  rounds: Pick<Rounds, "visible" | "live">,
): Promise<Hono> {
  const app = new Hono({ strict: true });
  const parts = await openParts(foundation, rounds);
  mountNewsroomApi(app, parts);
  mountFrontPreview(app, siteOf(foundation), parts);
  mountAdDesk(app, { ...parts, site: siteOf(foundation) });
  mountNewsletterPreview(app, parts);
  mountPreviews(app, { ...parts, site: siteOf(foundation) });
  const screens = loadNewsroomApp(BUILT_SCREENS);
  if (screens !== null) mountNewsroomApp(app, screens);
  return app;
}

function waysBack({ ledger, newspaper, surroundings, clock, log }: Foundation) {
  const onError = (error: unknown) => log.error({ err: error }, "a link could not be sent");
  return { ledger, newspaper, clock, onError, publicUrl: surroundings.publicUrl };
}

function translatorOf({ newspaper, surroundings }: Foundation): Translator | null {
  const { machineTranslation } = newspaper;
  if (machineTranslation === undefined) return null;
  return openTranslator({ ...machineTranslation, key: surroundings.machineTranslationKey });
}

async function openParts(
  foundation: Foundation,
  rounds: Pick<Rounds, "visible" | "live">,
): Promise<NewsroomParts> {
  const { surroundings, newspaper, database, ledger, files, clock, log } = foundation;
  const { publicUrl } = surroundings;
  const secret = surroundings.secret ?? loadSecret(surroundings.dataFolder);
  const issuer = Object.values(newspaper.name)[0] ?? "Masthead";
  const accounts = await openAccounts({
    database,
    clock,
    log,
    secret,
    publicUrl,
    issuer,
    path: COOKIE_PATH,
  });
  return {
    newsroom: {
      newspaper,
      accounts,
      ledger,
      files,
      live: rounds.live,
      publicUrl,
      secret,
      weighDraft: weigherOf(siteOf(foundation)),
      translate: translatorOf(foundation),
      forgottenPassword: surroundings.mail === null ? null : openForgottenPassword(waysBack(foundation)),
    },
    clock,
    log,
    visible: (changeId) => rounds.visible(changeId),
    chooseLanguage: (acceptLanguage) => {
      const edition = chooseEdition(newspaper, acceptLanguage);
      const folder = edition.words ?? edition.code;
      return allRefusals[folder] === undefined ? "en" : folder;
    },
  };
}
