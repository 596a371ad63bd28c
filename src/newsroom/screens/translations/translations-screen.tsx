import { Checkbox, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { api } from "../../client/newsroom-api.ts";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { TaskTable } from "./task-table.tsx";

const EVERY_MINUTE = 60_000;

/** What waits for translators, due first first. */
export function TranslationsScreen() {
  const { words } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const filters = useSearch({ from: "/inside/translations" });
  const takenBy = filters.mine === true ? me.member.id : undefined;
  const tasks = useQuery({
    queryKey: ["translation-tasks", filters.edition, takenBy],
    queryFn: ({ signal }) => api.translationTasks({ query: { edition: filters.edition, takenBy } }, signal),
    refetchInterval: EVERY_MINUTE,
  });
  const rows = tasks.data?.tasks ?? [];
  return (
    <Screen title={words.translation.tasks}>
      <search className="in-a-row task-filters">
        <NativeSelect
          size="sm"
          label={words.edition}
          value={filters.edition ?? ""}
          onChange={({ currentTarget: { value } }) =>
            navigate({
              to: "/translations",
              search: { ...(value !== "" && { edition: value }), ...(filters.mine && { mine: true }) },
              replace: true,
            })
          }
          data={[
            { value: "", label: words.all },
            ...me.newspaper.editions.map(({ code, label }) => ({ value: code, label })),
          ]}
        />
        <Checkbox
          label={words.translation.mine}
          checked={filters.mine === true}
          onChange={({ currentTarget }) =>
            navigate({
              to: "/translations",
              search: {
                ...(filters.edition !== undefined && { edition: filters.edition }),
                ...(currentTarget.checked && { mine: true as const }),
              },
              replace: true,
            })
          }
        />
      </search>
      <ErrorNotice error={tasks.error} onRetry={() => void tasks.refetch()} />
      {tasks.isPending && <Loading />}
      {tasks.isSuccess && rows.length === 0 && <Empty>{words.translation.noTasks}</Empty>}
      {rows.length > 0 && <TaskTable tasks={rows} />}
    </Screen>
  );
}
