import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { countWords } from "../../kernel/text.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { findMedia } from "../media/media.store.ts";
import { textOfBody } from "./body-text.ts";
import { versionParams } from "./fields.ts";
import { readingMinutes } from "./reading-time.ts";
import { findVersion, loadNewest } from "./stories.store.ts";
import { usualRendition } from "./usual-rendition.ts";

const cost = memberEndpoint({
  method: "get",
  path: "/versions/:id/cost",
  summary: "What the page of the newest draft costs its readers: bytes as they travel, words, minutes",
  params: versionParams,
  access: { permission: "story.read" },
  output: z.object({
    page: z.number().meta({ description: "The whole page, compressed" }),
    lite: z.number().meta({ description: "Its text-only form, compressed" }),
    picture: z.number().nullable().meta({ description: "The lead picture as a telephone fetches it" }),
    words: z.number(),
    minutes: z.number(),
  }),
  refusals: ["not-found"],
  async answer({ db, newsroom, params, now }) {
    const version = await findVersion(db, params.id);
    if (version === null) return { ok: false, refusal: "not-found" };
    const { words } = await loadNewest(db, version.id);
    const weigh = (lite: boolean) => newsroom.weighDraft({ ...version, lite, now });
    const [page, lite] = [await weigh(false), await weigh(true)];
    const media = words.picture === null ? null : await findMedia(db, words.picture.mediaId);
    const count = countWords(textOfBody(words.body));
    return accept({
      page,
      lite,
      picture: media === null ? null : (usualRendition(media.renditions)?.bytes ?? null),
      words: count,
      minutes: readingMinutes(count),
    });
  },
});

/** What a story costs its readers. */
export const costEndpoints: readonly Endpoint[] = [cost];
