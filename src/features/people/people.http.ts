import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { id, pageSize } from "../api/fields.ts";
import { searchPeople } from "./known-people.store.ts";

const search = memberEndpoint({
  method: "get",
  path: "/people",
  summary: "The writers who have a text in their name",
  access: { permission: "story.read" },
  query: z.object({ text: z.string().trim().min(1).max(200).optional(), limit: pageSize }),
  output: z.object({ people: z.array(z.object({ id, name: z.string(), slug: z.string() })) }),
  refusals: [],
  answer: async ({ db, query }) => accept({ people: await searchPeople(db, query) }),
});

/** Who signs stories. */
export const peopleEndpoints: readonly Endpoint[] = [search];
