import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { id } from "../api/fields.ts";
import { listNamedSections } from "./sections.store.ts";

const list = memberEndpoint({
  method: "get",
  path: "/sections",
  summary: "The sections of the newspaper, in their order",
  access: { permission: "story.read" },
  output: z.object({
    sections: z.array(
      z.object({ id, key: z.string(), parentId: id.nullable(), names: z.record(z.string(), z.string()) }),
    ),
  }),
  refusals: [],
  answer: async ({ db }) => accept({ sections: await listNamedSections(db) }),
});

/** The sections that stories are filed under. */
export const sectionEndpoints: readonly Endpoint[] = [list];
