import { slugify } from "../../kernel/text.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { changePerson } from "../people/change-person.ts";
import { findPerson } from "../people/people.store.ts";
import type { Grant, Role } from "./roles.ts";

/** Whose name stands above what they write. */
const signing: readonly Role[] = ["reporter", "translator", "editor"];

/**
 * The writer as whom a new member signs: who has signed by that name already, or one made for them.
 * @returns null for whom no story needs to name, and for a name without a letter that an address can have
 */
export async function findOwnByline(
  writing: Writing,
  { name, grants }: { readonly name: string; readonly grants: readonly Grant[] },
): Promise<string | null> {
  const slug = slugify(name);
  if (slug === "" || !grants.some(({ role }) => signing.includes(role))) return null;
  const known = await findPerson(writing.db, slug);
  return known?.id ?? changePerson(writing, { slug, name, words: {} });
}
