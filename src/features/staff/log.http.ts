import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { searchChanges } from "../../platform/changes/changes.store.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { colleague, id, moment, pageSize } from "../api/fields.ts";
import { findNotesOfActs, nameLogSubjects } from "./log-subjects.store.ts";
import { findMemberNames } from "./staff.store.ts";

const time = z.coerce.number().int().min(0);
const text = z.string().min(1).max(200);

const search = memberEndpoint({
  method: "get",
  path: "/log",
  summary:
    "Who did what: by person, kind (`story.published`, or all of `story`), subject and time, newest first",
  access: { permission: "log.read" },
  query: z.object({
    person: text.optional(),
    kind: z
      .string()
      .regex(/^[a-z-]+(\.[a-z-]+)?$/)
      .optional(),
    subject: text.optional(),
    from: time.optional(),
    to: time.optional(),
    after: time.optional(),
    by: z.enum(["staff", "all"]).default("all"),
    limit: pageSize,
  }),
  output: z.object({
    lines: z.array(
      z.object({
        id: z.number(),
        at: moment,
        kind: z.string(),
        subjectId: z.string(),
        /** Null for what time, a command or the program itself did. */
        by: colleague.nullable(),
        /** Null for what has no name of its own, or is gone. */
        about: z.object({ name: z.string(), versionId: id.nullable() }).nullable(),
        /** What was written with the act, as why the checks were overruled. */
        note: z.string().nullable(),
      }),
    ),
    next: z.number().nullable(),
  }),
  refusals: [],
  async answer({ db, query }) {
    const { person, subject, limit, by, ...rest } = query;
    const wish = { ...rest, by, actorId: person, subjectId: subject, limit: limit + 1 };
    const found = await searchChanges({ db }, wish);
    const page = found.slice(0, limit);
    const actors = [...new Set(page.flatMap((line) => (line.actorId === null ? [] : [line.actorId])))];
    const subjects = [...new Set(page.map((line) => line.subjectId))];
    const [names, about, notes] = await Promise.all([
      findMemberNames(db, actors),
      nameLogSubjects(db, subjects),
      findNotesOfActs(db, page),
    ]);
    const lines = page.map((line) => ({
      ...line,
      about: about.get(line.subjectId) ?? null,
      note: notes.get(line.id) ?? null,
      by: line.actorId === null ? null : { id: line.actorId, name: names.get(line.actorId) ?? "" },
    }));
    return accept({ lines, next: found.length > limit ? (page.at(-1)?.id ?? null) : null });
  },
});

/** The log of who did what. */
export const logEndpoints: readonly Endpoint[] = [search];
