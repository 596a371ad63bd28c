import { z } from "zod";
import { accept, refuse } from "../../kernel/result.ts";
import { TranslatorFault } from "../../platform/translators/ask-service.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { id } from "../api/fields.ts";
import { findEdition } from "../settings/newspaper.ts";
import type { Block } from "../stories/body.ts";
import { findPlace } from "../stories/editing.store.ts";
import { versionParams } from "../stories/fields.ts";
import { findCountedOriginal } from "./counted-original.ts";
import { draftBlocks } from "./draft-blocks.ts";

const draft = memberEndpoint({
  method: "post",
  path: "/versions/:id/machine-draft",
  summary:
    "Blocks of the original as a machine translates them; nothing is saved. They are marked, and nothing with a marked block is ever published",
  params: versionParams,
  body: z.object({ blockIds: z.array(id).min(1).max(40) }),
  access: { permission: "story.translate", where: (db, { params }) => findPlace(db, params.id) },
  output: z.object({ blocks: z.array(z.custom<Block>()).readonly() }),
  refusals: [
    "not-found",
    "is-the-original",
    "no-original",
    "no-such-block",
    "no-such-edition",
    "no-machine-translation",
    "machine-translation-late",
    "machine-translation-failed",
  ],
  async answer({ newsroom, db, now, params, body }) {
    const { translate, newspaper } = newsroom;
    if (translate === null) return refuse("no-machine-translation");
    const found = await findCountedOriginal(db, { versionId: params.id, now });
    if (!found.ok) return found;
    const { translation, original } = found.value;
    const from = findEdition(newspaper, original.version.edition);
    const to = findEdition(newspaper, translation.edition);
    if (from === undefined || to === undefined) return refuse("no-such-edition");
    const wanted = original.words.body.content.filter(({ attrs }) => body.blockIds.includes(attrs.id));
    if (wanted.length < new Set(body.blockIds).size) return refuse("no-such-block");
    const languages = { from: from.language, to: to.language };
    try {
      return accept({ blocks: await draftBlocks(wanted, { translate, languages }) });
    } catch (error) {
      if (!(error instanceof TranslatorFault)) throw error;
      return refuse(error.why === "late" ? "machine-translation-late" : "machine-translation-failed");
    }
  },
});

/** What a machine may draft, where the newspaper has one. */
export const machineDraftEndpoints: readonly Endpoint[] = [draft];
