import { z } from "zod";
import { refuse } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { editionCode, id } from "../api/fields.ts";
import { findEdition } from "../settings/newspaper.ts";
import { isAdTarget } from "./ad-target.ts";
import { addCreative, changeCreative } from "./change-ads.ts";
import { creative, creativeWords } from "./creative-fields.ts";
import { keepCreative } from "./keep-creative.ts";

const access = { permission: "ad.manage" } as const;
const params = z.object({ id });

const add = memberEndpoint({
  method: "post",
  path: "/campaigns/:id/creatives",
  summary: "Give a campaign a picture to show, of a slot's size or twice that, standing still and light",
  takes: "multipart",
  access,
  params,
  body: z.object({
    ...creativeWords,
    file: z.file(),
    /** Empty for all editions. */
    edition: editionCode.or(z.literal("")),
  }),
  output: creative,
  refusals: [
    "not-found",
    "no-such-edition",
    "target-not-taken",
    "not-a-picture",
    "format-not-taken",
    "too-large",
    "broken",
    "creative-size",
    "creative-too-heavy",
    "creative-moves",
  ],
  async answer({ newsroom, params, body, write }) {
    const { newspaper, files } = newsroom;
    const { file, alt, target } = body;
    const edition = body.edition === "" ? null : body.edition;
    if (edition !== null && findEdition(newspaper, edition) === undefined) return refuse("no-such-edition");
    if (!isAdTarget(target)) return refuse("target-not-taken");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kept = await keepCreative(files, { bytes, slots: newspaper.slots });
    if (!kept.ok) return kept;
    const words = { alt, target, edition };
    return write((writing) => addCreative(writing, { campaignId: params.id, file: kept.value, words }));
  },
});

const change = memberEndpoint({
  method: "put",
  path: "/creatives/:id",
  summary: "Change what is said of a creative, where it leads, in which edition it is shown, or pause it",
  access,
  params,
  body: z.object({
    ...creativeWords,
    edition: editionCode.nullable(),
    state: z.enum(["running", "paused"]),
  }),
  output: creative,
  refusals: ["not-found", "no-such-edition", "target-not-taken"],
  async answer({ newsroom, params, body, write }) {
    if (body.edition !== null && findEdition(newsroom.newspaper, body.edition) === undefined)
      return refuse("no-such-edition");
    if (!isAdTarget(body.target)) return refuse("target-not-taken");
    return write((writing) => changeCreative(writing, { ...params, ...body }));
  },
});

/** What campaigns show. */
export const creativeEndpoints: readonly Endpoint[] = [add, change];
