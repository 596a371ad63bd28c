import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import type { Permission } from "../../features/staff/permissions.ts";
import type { Edition, Me } from "../client/answers.ts";
import { api } from "../client/newsroom-api.ts";

/** Who is signed in. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => api.me({}, signal),
  staleTime: 60_000,
  retry: false,
});

/** Who is signed in, on a screen that nobody else sees. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether they may do this in this edition, to work that `owner` began. The server asks again. */
export function may(
  me: Me,
  permission: Permission,
  { edition, owner = null }: { readonly edition: string; readonly owner?: string | null },
): boolean {
  const works = me.may[edition]?.[permission];
  return works === "any" || (works === "own" && owner === me.member.id);
}

/** The editions where they may, to whatever work. */
export function editionsWhere(me: Me, permission: Permission): readonly Edition[] {
  return me.newspaper.editions.filter((edition) => me.may[edition.code]?.[permission] !== undefined);
}

/** The newspaper's name in a language, or in any. */
export function nameOfPaper(me: Me, language: string): string {
  return me.newspaper.name[language] ?? Object.values(me.newspaper.name)[0] ?? "";
}
