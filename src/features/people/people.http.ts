import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { slugify } from "../../kernel/text.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { editionCode, id, line, pageSize } from "../api/fields.ts";
import { changePerson } from "./change-person.ts";
import { searchPeople } from "./known-people.store.ts";
import { findPerson, findPersonSlug } from "./people.store.ts";

const person = z.object({ id, name: z.string(), slug: z.string() });
const said = z.object({
  role: z.string().trim().max(200).default(""),
  biography: z.string().trim().max(2000).default(""),
});

const search = memberEndpoint({
  method: "get",
  path: "/people",
  summary: "The writers who have a text in their name",
  access: { permission: "story.read" },
  query: z.object({ text: z.string().trim().min(1).max(200).optional(), limit: pageSize }),
  output: z.object({ people: z.array(person) }),
  refusals: [],
  answer: async ({ db, query }) => accept({ people: await searchPeople(db, query) }),
});

const read = memberEndpoint({
  method: "get",
  path: "/people/:id",
  summary: "A writer, with what each edition says of them",
  params: z.object({ id }),
  access: { permission: "story.read" },
  output: person.extend({ words: z.record(z.string(), said) }),
  refusals: ["not-found"],
  async answer({ db, params }) {
    const slug = await findPersonSlug(db, params.id);
    const found = slug === null ? null : await findPerson(db, slug);
    return found === null ? { ok: false, refusal: "not-found" } : accept(found);
  },
});

const create = memberEndpoint({
  method: "post",
  path: "/people",
  summary: "Make a writer, who can sign stories from then on",
  access: { permission: "writer.create" },
  body: z.object({ name: line }),
  output: person,
  refusals: ["slug-empty", "writer-exists"],
  async answer({ body: { name }, write }) {
    const slug = slugify(name);
    if (slug === "") return { ok: false, refusal: "slug-empty" };
    const made = await write(async (writing) => {
      if ((await findPerson(writing.db, slug)) !== null) return null;
      return changePerson(writing, { slug, name, words: {} });
    });
    return made === null ? { ok: false, refusal: "writer-exists" } : accept({ id: made, name, slug });
  },
});

const change = memberEndpoint({
  method: "put",
  path: "/people/:id",
  summary: "Change a writer's name and what editions say of them; their address stays",
  params: z.object({ id }),
  access: { permission: "writer.change" },
  body: z.object({ name: line, words: z.record(editionCode, said) }),
  output: person,
  refusals: ["not-found", "no-such-edition"],
  async answer({ newsroom, params, body, write }) {
    const codes = newsroom.newspaper.editions.map((edition) => edition.code);
    if (!Object.keys(body.words).every((code) => codes.includes(code)))
      return { ok: false, refusal: "no-such-edition" };
    const slug = await write(async (writing) => {
      const known = await findPersonSlug(writing.db, params.id);
      if (known !== null) await changePerson(writing, { slug: known, ...body });
      return known;
    });
    return slug === null
      ? { ok: false, refusal: "not-found" }
      : accept({ id: params.id, name: body.name, slug });
  },
});

/** Who signs stories. */
export const peopleEndpoints: readonly Endpoint[] = [search, read, create, change];
