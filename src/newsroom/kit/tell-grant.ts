import type { Grant } from "../../features/staff/roles.ts";
import { useWords } from "./words.tsx";

/** Says what a member is, and where. */
export function useTellGrant(): (grant: Grant) => string {
  const { words } = useWords();
  return ({ role, edition }) => {
    const name = words.roleName(role);
    return edition === "*" ? words.inAllEditions(name) : words.inEdition(name, edition.toUpperCase());
  };
}
