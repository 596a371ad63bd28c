import type { AppWords } from "../../../locales/app-words.ts";
import type { Words } from "../../../locales/words.ts";
import { addressesOf, LITE, reservedSlugs } from "../../features/settings/addresses.ts";
import type { Edition } from "../../features/settings/newspaper.ts";
import type { AppPhrases, EditionOfApp } from "../../kernel/app-settings.ts";

/** Stands where no language writes anything else. */
const MINUTE = 59;

/** What the app knows of an edition without asking the server. */
export function settingsOfApp(edition: Edition, words: Words): EditionOfApp {
  const addresses = addressesOf(edition);
  return {
    prefix: edition.prefix,
    lite: LITE,
    language: edition.language,
    timeZone: edition.timeZone,
    offline: addresses.offline(),
    pack: addresses.pack(),
    fates: addresses.fates(),
    reserved: [...reservedSlugs],
    hours: Array.from({ length: 24 }, (_, hour) =>
      words.clockTime({ hour, minute: MINUTE }).replace(String(MINUTE), "{minute}"),
    ),
    phrases: phrasesOf(words.app, words),
  };
}

function phrasesOf(app: AppWords, { atTime }: Words): AppPhrases {
  return {
    keptCopy: app.keptCopy("{when}"),
    correctedSince: app.correctedSince,
    notKept: app.notKept,
    todaysEdition: app.todaysEdition,
    readBefore: app.readBefore,
    nothing: app.offlineNothing,
    keptEdition: app.keptEdition("{count}", "{size}", "{when}"),
    fetching: app.fetching,
    failed: app.failed,
    removed: app.removed,
    atTime: atTime("{day}", "{time}"),
  };
}
