import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { id, line } from "../api/fields.ts";
import { listKeptFilters, removeKeptFilter, saveKeptFilter } from "./desk-filters.store.ts";

/** How many a member may keep: more than anybody could choose among. */
const MOST = 50;

const filters = z.record(z.string().max(20), z.string().max(200));
const output = z.object({
  filters: z.array(z.object({ id, name: z.string(), filters, isDefault: z.boolean() })),
});

const list = memberEndpoint({
  method: "get",
  path: "/desk/filters",
  summary: "One's own kept filters of the desk",
  access: "member",
  output,
  refusals: [],
  answer: async ({ db, member }) => accept({ filters: await listKeptFilters(db, member.id) }),
});

const keep = memberEndpoint({
  method: "post",
  path: "/desk/filters",
  summary: "Keep filters under a name, in the place of what one had under it",
  body: z.object({
    name: line.max(80),
    filters: filters.refine((given) => Object.keys(given).length <= 12),
    isDefault: z.boolean().default(false),
  }),
  access: "member",
  output,
  refusals: ["too-many-filters"],
  async answer({ db, member, body, write }) {
    const before = await listKeptFilters(db, member.id);
    if (before.length >= MOST && !before.some(({ name }) => name === body.name))
      return { ok: false, refusal: "too-many-filters" };
    await write((writing) =>
      saveKeptFilter(writing.db, { staffId: member.id, now: writing.now, kept: body }),
    );
    return accept({ filters: await listKeptFilters(db, member.id) });
  },
});

const forget = memberEndpoint({
  method: "delete",
  path: "/desk/filters/:id",
  summary: "Forget one's own kept filter",
  params: z.object({ id }),
  access: "member",
  output,
  refusals: ["not-found"],
  async answer({ db, member, params, write }) {
    const wasThere = await write((writing) =>
      removeKeptFilter(writing.db, { staffId: member.id, id: params.id }),
    );
    if (!wasThere) return { ok: false, refusal: "not-found" };
    return accept({ filters: await listKeptFilters(db, member.id) });
  },
});

/** What members keep of the desk for themselves. */
export const deskFilterEndpoints: readonly Endpoint[] = [list, keep, forget];
