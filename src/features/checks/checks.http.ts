import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { id } from "../api/fields.ts";
import { checkVersion } from "./check-version.ts";
import { findingOut } from "./finding-fields.ts";
import { tellFindings } from "./tell-finding.ts";

const check = memberEndpoint({
  method: "get",
  path: "/versions/:id/checks",
  summary: "What the checks find in the newest draft, and in an original's translations beside it",
  access: { permission: "story.read" },
  params: z.object({ id }),
  output: z.object({
    /** The draft that was checked. */
    revisionId: id,
    findings: z.array(findingOut),
    translations: z.array(
      z.object({ versionId: id, edition: z.string(), headline: z.string(), findings: z.array(findingOut) }),
    ),
  }),
  refusals: ["not-found"],
  async answer({ db, newsroom, member, now, params }) {
    const checked = await checkVersion({ ...newsroom, db, now }, params.id);
    if (checked === null) return { ok: false, refusal: "not-found" };
    const tell = (findings: Parameters<typeof tellFindings>[0]) => tellFindings(findings, member.language);
    return accept({
      ...checked,
      findings: tell(checked.findings),
      translations: checked.translations.map((one) => ({ ...one, findings: tell(one.findings) })),
    });
  },
});

/** Checking before publishing. */
export const checkEndpoints: readonly Endpoint[] = [check];
