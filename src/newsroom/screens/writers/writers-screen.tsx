import "../../kit/lines.css";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { NewWriter } from "../../kit/new-writer.tsx";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { editionsWhere, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { WriterDialog } from "./writer-dialog.tsx";

/** As many as are looked through; a longer list is searched. */
const MOST = 100;

/** Those who sign stories, and what readers are told of them. */
export function WritersScreen() {
  const { words } = useWords();
  const mayChange = editionsWhere(useMe(), "writer.change").length > 0;
  const [typed, setTyped] = useState("");
  const [wish] = useDebouncedValue(typed.trim(), 250);
  const [changed, setChanged] = useState<string | null>(null);
  const text = wish === "" ? undefined : wish;
  const people = useQuery({
    queryKey: ["writers", "list", text],
    queryFn: ({ signal }) =>
      api.people({ query: { limit: MOST, ...(text === undefined ? {} : { text }) } }, signal),
    placeholderData: (before) => before,
  });
  const found = people.data?.people ?? [];
  return (
    <Screen title={words.writer.title} acts={<NewWriter onMade={setChanged} />}>
      <search className="filters">
        <TextInput
          type="search"
          label={words.writer.find}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </search>
      <ErrorNotice error={people.error} onRetry={() => void people.refetch()} />
      {people.isPending && <Loading />}
      {people.data !== undefined && found.length === 0 && <Empty>{words.writer.nobody}</Empty>}
      <ul className="lines">
        {found.map(({ id, name }) => (
          <li key={id} className="in-a-row">
            <strong>{name}</strong>
            {mayChange && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={words.writer.change(name)}
                onClick={() => setChanged(id)}
              >
                {words.writer.edit}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && changed !== null && (
        <WriterDialog key={changed} id={changed} onClose={() => setChanged(null)} />
      )}
    </Screen>
  );
}
