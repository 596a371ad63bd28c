import { thePaper } from "./001-the-paper.ts";
import { translationDebt } from "./002-translation-debt.ts";
import { formerSlugs } from "./003-former-slugs.ts";
import { theNewsroom } from "./004-the-newsroom.ts";
import { theChain } from "./005-the-chain.ts";
import { linksAndAnswers } from "./006-links-and-answers.ts";
import { translationDesk } from "./007-translation-desk.ts";
import { receiptsAndWebhooks } from "./008-receipts-and-webhooks.ts";
import { noWordLost } from "./009-no-word-lost.ts";
import { theDesk } from "./010-the-desk.ts";
import { lettersAndTokens } from "./011-letters-and-tokens.ts";
import { readersComments } from "./012-comments.ts";
import { theWeather } from "./013-the-weather.ts";
import { theDeskByStatus } from "./015-the-desk-by-status.ts";
import { ownBylines } from "./016-own-bylines.ts";
import { moderation } from "./017-moderation.ts";
import { commentsOnce } from "./018-comments-once.ts";
import { alertsAndStorm } from "./019-alerts-and-storm.ts";
import { push } from "./020-push.ts";
import { newsletters } from "./021-newsletters.ts";
import { advertising } from "./022-advertising.ts";
import type { Migration } from "./migration.ts";

/** Every migration, in the order in which they run. */
export const allMigrations: readonly Migration[] = [
  thePaper,
  translationDebt,
  formerSlugs,
  theNewsroom,
  theChain,
  linksAndAnswers,
  translationDesk,
  receiptsAndWebhooks,
  noWordLost,
  theDesk,
  lettersAndTokens,
  readersComments,
  theWeather,
  theDeskByStatus,
  ownBylines,
  moderation,
  commentsOnce,
  alertsAndStorm,
  push,
  newsletters,
  advertising,
];
