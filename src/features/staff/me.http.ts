import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { line } from "../api/fields.ts";
import type { Edition } from "../settings/newspaper.ts";
import { member as memberFields } from "./fields.ts";
import type { ActingMember } from "./member.ts";
import { allPermissions, may } from "./permissions.ts";
import { updateMember } from "./staff.store.ts";

/** By edition and permission: to whose work. What is absent they may not. */
const mayBe = z.record(z.string(), z.record(z.string(), z.enum(["any", "own"])));

const me = memberEndpoint({
  method: "get",
  path: "/me",
  summary: "Who is signed in, what they may do where, and the newspaper that they do it for",
  access: "member",
  output: z.object({
    member: memberFields,
    secondFactor: z.boolean(),
    may: mayBe,
    newspaper: z.object({
      name: z.record(z.string(), z.string()),
      publicUrl: z.string(),
      /** Whether a machine drafts translations. */
      machineDrafts: z.boolean(),
      editions: z.array(
        z.object({
          code: z.string(),
          label: z.string(),
          language: z.string(),
          prefix: z.string(),
          timeZone: z.string(),
        }),
      ),
    }),
  }),
  refusals: [],
  async answer({ newsroom, member, session }) {
    const { newspaper, publicUrl, translate } = newsroom;
    return accept({
      member,
      secondFactor: session?.secondFactor ?? false,
      may: Object.fromEntries(newspaper.editions.map((edition) => [edition.code, listMay(member, edition)])),
      newspaper: {
        name: newspaper.name,
        publicUrl,
        machineDrafts: translate !== null,
        editions: newspaper.editions,
      },
    });
  },
});

const changeMe = memberEndpoint({
  method: "put",
  path: "/me",
  summary: "Change one's name and the language of the newsroom",
  access: "session",
  body: z.object({ name: line, language: z.string().min(2).max(8) }),
  output: z.object({ name: z.string(), language: z.string() }),
  refusals: [],
  async answer({ member, body, write }) {
    await write(async (writing) => {
      await updateMember(writing.db, member.id, body);
      await writing.log({ kind: "staff.renamed", subjectId: member.id, keys: [] });
    });
    return accept(body);
  },
});

function listMay(member: ActingMember, { code }: Edition): Record<string, "any" | "own"> {
  const listed = allPermissions.flatMap((permission): [string, "any" | "own"][] => {
    if (may(member, permission, { edition: code, owner: null })) return [[permission, "any"]];
    return may(member, permission, { edition: code, owner: member.id }) ? [[permission, "own"]] : [];
  });
  return Object.fromEntries(listed);
}

/** Who somebody is here. */
export const meEndpoints: readonly Endpoint[] = [me, changeMe];
