import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api } from "../../client/newsroom-api.ts";
import { useLive } from "../../kit/live.ts";
import type { DeskFilters } from "./desk-filters.ts";

/** The net under a line that is down: how often a desk that is looked at asks, milliseconds. */
const REFRESH = 60_000;
/** However much happens, the desk is read anew at most so often, milliseconds. */
const AT_MOST = 1_000;

/** The stories that the filters ask for, a page at a time; what colleagues do shows by itself. */
export function useDesk({ by: wished, ...filters }: DeskFilters) {
  const by = wished ?? "story";
  useFreshDesk();
  return useInfiniteQuery({
    queryKey: ["desk", filters, by],
    queryFn: ({ pageParam, signal }) =>
      api.desk({ query: { ...filters, by, limit: 50, after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: REFRESH,
  });
}

function useFreshDesk() {
  const queries = useQueryClient();
  const waiting = useRef(false);
  useLive((event) => {
    const isOfStories = event === null || /^(story|draft|translation|picture)\./.test(event.kind);
    if (!isOfStories || waiting.current) return;
    waiting.current = true;
    setTimeout(() => {
      waiting.current = false;
      void queries.invalidateQueries({ queryKey: ["desk"] });
    }, AT_MOST);
  });
}
