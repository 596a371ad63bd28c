import { z } from "zod";
import { editionCode, email, id, line, moment } from "../api/fields.ts";
import { allPermissions } from "./permissions.ts";
import { ALL_EDITIONS, roles } from "./roles.ts";

export const grant = z.object({
  role: z.enum(roles),
  edition: z.union([z.literal(ALL_EDITIONS), editionCode]),
});

export const permission = z.enum(allPermissions);

/** A member as colleagues see them. */
export const member = z.object({
  id,
  name: line,
  email,
  language: z.string(),
  grants: z.array(grant).readonly(),
  personId: id.nullable(),
  suspendedAt: moment.nullable(),
  createdAt: moment,
});
