import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { editionsWhere, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { frontNames, readFrontChoice } from "./front-choice.ts";
import { FrontList } from "./front-list.tsx";

/** The curated lists of the front page, an edition at a time. */
export function FrontsScreen() {
  const { words } = useWords();
  const navigate = useNavigate();
  const editions = editionsWhere(useMe(), "front.change");
  const choice = useSearch({ from: "/inside/fronts" });
  const front = choice.front ?? "front";
  const edition = editions.find((one) => one.code === choice.edition) ?? editions[0];
  const code = edition?.code ?? "";
  const list = useQuery({
    queryKey: ["front", front, code],
    queryFn: ({ signal }) => api.front({ params: { front, edition: code } }, signal),
    enabled: code !== "",
    // What is being ordered stays as it is until it is saved: a colleague's change is told then.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const choose = (name: "front" | "edition", value: string) =>
    navigate({ to: "/fronts", search: readFrontChoice({ front, edition: code, [name]: value }) });
  return (
    <Screen title={words.fronts}>
      <div className="filters">
        <NativeSelect
          label={words.list}
          value={front}
          onChange={({ currentTarget }) => choose("front", currentTarget.value)}
          data={frontNames.map((value) => ({ value, label: words.frontName(value) }))}
        />
        <NativeSelect
          label={words.edition}
          value={code}
          onChange={({ currentTarget }) => choose("edition", currentTarget.value)}
          data={editions.map((one) => ({ value: one.code, label: one.label }))}
        />
      </div>
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isLoading && <Loading />}
      {list.data && edition && (
        <FrontList
          key={`${front} ${code}`}
          front={front}
          edition={edition}
          read={list.data}
          onReload={() => void list.refetch()}
        />
      )}
    </Screen>
  );
}
