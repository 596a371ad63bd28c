import { campaignEndpoints } from "../features/ads/campaigns.http.ts";
import { creativeEndpoints } from "../features/ads/creatives.http.ts";
import { alertEndpoints } from "../features/alerts/alerts.http.ts";
import type { Endpoint } from "../features/api/endpoint.ts";
import { breakingEndpoints } from "../features/breaking/breaking.http.ts";
import { checkEndpoints } from "../features/checks/checks.http.ts";
import { commentEndpoints } from "../features/comments/comments.http.ts";
import { governorEndpoints } from "../features/comments/governor.http.ts";
import { scorerEndpoints } from "../features/comments/scorer.http.ts";
import { frontEndpoints } from "../features/lists/fronts.http.ts";
import { liveEndpoints } from "../features/live/live.http.ts";
import { mediaEndpoints } from "../features/media/media.http.ts";
import { newsletterEndpoints } from "../features/newsletter/newsletter.http.ts";
import { peopleEndpoints } from "../features/people/people.http.ts";
import { pushEndpoints } from "../features/push/push.http.ts";
import { receiptEndpoints } from "../features/receipts/receipts.http.ts";
import { sectionEndpoints } from "../features/sections/sections.http.ts";
import { accountEndpoints } from "../features/staff/account.http.ts";
import { logEndpoints } from "../features/staff/log.http.ts";
import { meEndpoints } from "../features/staff/me.http.ts";
import { passkeyEndpoints } from "../features/staff/passkeys.http.ts";
import { staffEndpoints } from "../features/staff/staff.http.ts";
import { tokenEndpoints } from "../features/staff/tokens.http.ts";
import { correctionEndpoints } from "../features/stories/corrections.http.ts";
import { costEndpoints } from "../features/stories/cost.http.ts";
import { deskEndpoints } from "../features/stories/desk.http.ts";
import { deskFilterEndpoints } from "../features/stories/desk-filters.http.ts";
import { draftEndpoints } from "../features/stories/drafts.http.ts";
import { previewEndpoints } from "../features/stories/preview.http.ts";
import { publishingEndpoints } from "../features/stories/publishing.http.ts";
import { storyEndpoints } from "../features/stories/stories.http.ts";
import { stormEndpoints } from "../features/storm/storm.http.ts";
import { topicEndpoints } from "../features/topics/topics.http.ts";
import { machineDraftEndpoints } from "../features/translations/machine-draft.http.ts";
import { taskEndpoints } from "../features/translations/tasks.http.ts";
import { translationEndpoints } from "../features/translations/translations.http.ts";
import { webhookEndpoints } from "../features/webhooks/webhooks.http.ts";

/** Every endpoint of the newsroom's API. */
export const allEndpoints: readonly Endpoint[] = [
  ...accountEndpoints,
  ...passkeyEndpoints,
  ...meEndpoints,
  ...staffEndpoints,
  ...tokenEndpoints,
  ...deskEndpoints,
  ...liveEndpoints,
  ...deskFilterEndpoints,
  ...storyEndpoints,
  ...draftEndpoints,
  ...checkEndpoints,
  ...publishingEndpoints,
  ...receiptEndpoints,
  ...pushEndpoints,
  ...breakingEndpoints,
  ...webhookEndpoints,
  ...previewEndpoints,
  ...costEndpoints,
  ...correctionEndpoints,
  ...translationEndpoints,
  ...machineDraftEndpoints,
  ...taskEndpoints,
  ...campaignEndpoints,
  ...creativeEndpoints,
  ...commentEndpoints,
  ...alertEndpoints,
  ...governorEndpoints,
  ...stormEndpoints,
  ...newsletterEndpoints,
  ...scorerEndpoints,
  ...frontEndpoints,
  ...mediaEndpoints,
  ...sectionEndpoints,
  ...topicEndpoints,
  ...peopleEndpoints,
  ...logEndpoints,
];
