import type { Kysely } from "kysely";
import { inParts } from "../../platform/database/in-parts.ts";
import type { Schema } from "../../platform/database/schema.ts";
import { type Redirect, redirectRow } from "./redirects.store.ts";

/**
 * Where many old addresses lead. Within one list the first word on a path counts; where a path leads somewhere already, it goes on to
 * (`keep`) or leads where the list says (`replace`).
 */
export async function saveRedirects(
  db: Kysely<Schema>,
  redirects: readonly Redirect[],
  known: "keep" | "replace",
): Promise<void> {
  const byPath = new Map<string, Redirect>();
  for (const redirect of redirects) if (!byPath.has(redirect.path)) byPath.set(redirect.path, redirect);
  const rows = [...byPath.values()].map(redirectRow);
  await inParts(rows, (part) =>
    db
      .insertInto("redirects")
      .values(part)
      .onConflict((conflict) =>
        known === "keep"
          ? conflict.column("path").doNothing()
          : conflict.column("path").doUpdateSet((eb) => ({
              version_id: eb.ref("excluded.version_id"),
              target: eb.ref("excluded.target"),
              created_at: eb.ref("excluded.created_at"),
            })),
      )
      .execute(),
  );
}
