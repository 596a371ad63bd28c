import { useThrottledCallback } from "@mantine/hooks";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";
import { useLive } from "../../kit/live.ts";
import type { DeskFilters } from "./desk-filters.ts";

/** However much colleagues do, a desk is read anew at most so often, milliseconds. */
const REFRESH = 1_000;

/** The stories that the filters ask for, a page at a time, and anew whenever a colleague did something to one. */
export function useDesk(filters: DeskFilters) {
  const queries = useQueryClient();
  const refresh = useThrottledCallback(() => void queries.invalidateQueries({ queryKey: ["desk"] }), REFRESH);
  useLive((event) => {
    if (event === null || /^(draft|story|translation)\./.test(event.kind)) refresh();
  });
  return useInfiniteQuery({
    queryKey: ["desk", filters],
    queryFn: ({ pageParam, signal }) =>
      api.desk({ query: { ...filters, limit: 50, after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}
