import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { done, id, moment } from "../api/fields.ts";
import { findPlace } from "../stories/editing.store.ts";
import { versionParams } from "../stories/fields.ts";
import type { PageKind, Receipt, ReceiptState } from "./receipt.ts";
import { receiptAt, seenAfter } from "./receipt.ts";
import { findNewestAct, findNewestReceipt } from "./receipts.store.ts";

const page = z.object({
  kind: z.enum([
    "story",
    "lite",
    "front",
    "latest",
    "section",
    "topic",
    "writer",
    "feed",
    "sitemap",
    "other-edition",
  ] as const satisfies readonly PageKind[]),
  edition: z.string(),
  path: z.string(),
  state: z.enum(["looking", "seen", "stale", "unreachable"]),
  /** Milliseconds from the act until it was seen. */
  after: z.number().nullable(),
  /** Seconds for which a cache on the way has kept it, as it says. */
  age: z.number().nullable(),
  status: z.number(),
});

const receipt = z.object({
  changeId: z.number(),
  versionId: id,
  kind: z.string(),
  at: moment,
  state: z.enum([
    "looking",
    "seen",
    "stale",
    "unreachable",
    "left-out",
    "interrupted",
  ] as const satisfies readonly ReceiptState[]),
  origin: z.string(),
  pages: z.array(page).readonly(),
  endedAt: moment.nullable(),
  /** Milliseconds from the act until the last page was seen. */
  seenAfter: z.number().nullable(),
});

const read = memberEndpoint({
  method: "get",
  path: "/versions/:id/receipt",
  summary: "Whether readers see the version's newest publication, correction or withdrawal, page by page",
  access: { permission: "story.read" },
  params: versionParams,
  output: z.object({ receipt: receipt.nullable() }),
  refusals: [],
  async answer({ db, now, params }) {
    const [kept, act] = await Promise.all([findNewestReceipt(db, params.id), findNewestAct(db, params.id)]);
    const newest =
      act !== null && act.changeId > (kept?.changeId ?? 0) ? justBegun(params.id, act, now) : null;
    const found = newest ?? kept;
    if (found === null) return accept({ receipt: null });
    return accept({ receipt: { ...receiptAt(found, now), seenAfter: seenAfter(found) } });
  },
});

const ask = memberEndpoint({
  method: "post",
  path: "/versions/:id/receipt",
  summary: "Look again at the pages on which readers meet a version, as after a cache was emptied",
  access: { permission: "story.publish", where: (db, { params }) => findPlace(db, params.id) },
  params: versionParams,
  body: z.object({}),
  output: done,
  refusals: ["never-published", "look-under-way"],
  async answer({ db, now, params, write }) {
    if ((await findNewestAct(db, params.id)) === null) return { ok: false, refusal: "never-published" };
    const kept = await findNewestReceipt(db, params.id);
    if (kept !== null && receiptAt(kept, now).state === "looking")
      return { ok: false, refusal: "look-under-way" };
    await write((writing) => writing.log({ kind: "receipt.asked", subjectId: params.id, keys: [] }));
    return accept({ done: true } as const);
  },
});

/** How soon after an act its look must have begun, milliseconds. */
const SOON = 10_000;

/** An act whose look begins in these moments; null for one of before there were receipts, or that is not looked at. */
function justBegun(
  versionId: string,
  act: { changeId: number; kind: string; at: number },
  now: number,
): Receipt | null {
  if (now - act.at > SOON) return null;
  return { ...act, versionId, state: "looking", origin: "", pages: [], endedAt: null };
}

/** What readers were seen to see. */
export const receiptEndpoints: readonly Endpoint[] = [read, ask];
