import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";
import type { DeskFilters } from "./desk-filters.ts";

/** How often a desk that is looked at asks for what colleagues did, milliseconds. */
const REFRESH = 15_000;

/** The stories that the filters ask for, a page at a time. */
export function useDesk(filters: DeskFilters) {
  return useInfiniteQuery({
    queryKey: ["desk", filters],
    queryFn: ({ pageParam, signal }) =>
      api.desk({ query: { ...filters, limit: 50, after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: REFRESH,
  });
}
