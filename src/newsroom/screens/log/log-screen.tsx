import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "../../client/newsroom-api.ts";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { LogFilterBar } from "./log-filter-bar.tsx";
import { askedOf, changeLogFilter } from "./log-filters.ts";
import { LogTable } from "./log-table.tsx";

const route = getRouteApi("/inside/log");
const PAGE = 50;

/** Who did what, newest first. */
export function LogScreen() {
  const { words } = useWords();
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const log = useInfiniteQuery({
    queryKey: ["log", filters],
    queryFn: ({ pageParam, signal }) =>
      api.log({ query: { ...askedOf(filters), after: pageParam, limit: PAGE } }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const change = (name: Parameters<typeof changeLogFilter>[1], value: string) =>
    void navigate({ search: changeLogFilter(filters, name, value), replace: true });
  const lines = log.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <Screen title={words.log.title}>
      <LogFilterBar filters={filters} onChange={change} />
      <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />
      {log.isPending && <Loading />}
      {log.data && lines.length === 0 && <Empty>{words.log.nothing}</Empty>}
      {lines.length > 0 && <LogTable lines={lines} onSubject={(id) => change("subject", id)} />}
      {log.hasNextPage && (
        <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Screen>
  );
}
