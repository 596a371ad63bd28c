import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";
import type { AlertDraft } from "./alert-draft.ts";

type AlertStoryProps = {
  readonly draft: AlertDraft;
  readonly onChange: (some: Pick<AlertDraft, "storyId" | "storyName">) => void;
};

/** The story that tells more: one that was found by its words, or none. */
export function AlertStory({ draft, onChange }: AlertStoryProps) {
  const { words } = useWords();
  const { alerting } = words;
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    queryKey: ["desk", "for-alert", text],
    queryFn: ({ signal }) => api.desk({ query: { text, by: "story", limit: 6, after: undefined } }, signal),
    enabled: text !== "" && draft.storyId === null,
  });
  if (draft.storyId !== null)
    return (
      <p>
        {alerting.leadsTo(draft.storyName)}{" "}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange({ storyId: null, storyName: "" })}
        >
          {alerting.noStory}
        </Button>
      </p>
    );
  const rows = found.data?.rows ?? [];
  return (
    <div>
      <TextInput
        type="search"
        label={alerting.story}
        description={alerting.storyMeans}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <ErrorNotice error={found.error} />
      {found.isSuccess && rows.length === 0 && <p className="quiet">{words.nothingFound}</p>}
      <ul className="plain">
        {rows.map(({ storyId, versionId, headline }) => (
          <li key={versionId}>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onChange({ storyId, storyName: headline })}
            >
              {headline === "" ? words.noHeadline : headline}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
