import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Status } from "../../../features/stories/story.ts";
import type { FrontEntry } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Empty, ErrorNotice } from "../../kit/notices.tsx";
import { StatusMark } from "../../kit/status-mark.tsx";
import { useWords } from "../../kit/words.tsx";

/** As far as a status tells; the server tells exactly once the list is saved. */
const isOut = (status: Status) => status === "published" || status === "corrected";

type AddStoryProps = {
  readonly edition: string;
  /** The stories that the list has. */
  readonly there: readonly string[];
  readonly onAdd: (entry: FrontEntry) => void;
};

/** Finds a story of the edition and puts it at the list's end. */
export function AddStory({ edition, there, onAdd }: AddStoryProps) {
  const { words } = useWords();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    queryKey: ["desk", "to-add", edition, text],
    queryFn: ({ signal }) =>
      api.desk({ query: { edition, text, by: "version", limit: 10, after: undefined } }, signal),
    enabled: text !== "",
  });
  const rows = (found.data?.rows ?? []).filter((row) => !there.includes(row.storyId));
  return (
    <section className="panel">
      <TextInput
        type="search"
        label={words.addStory}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <ErrorNotice error={found.error} />
      {found.isSuccess && rows.length === 0 && <Empty>{words.nothingFound}</Empty>}
      <ul className="plain">
        {rows.map(({ storyId, versionId, headline, status, visibleFrom }) => (
          <li key={storyId}>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() =>
                onAdd({
                  storyId,
                  versionId,
                  headline,
                  status,
                  visibleFrom,
                  until: null,
                  isPublic: isOut(status),
                })
              }
            >
              {words.add(headline)}
            </Button>{" "}
            <StatusMark status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
