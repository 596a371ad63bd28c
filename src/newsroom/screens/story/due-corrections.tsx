import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { VersionFile } from "../../client/answers.ts";
import type { DueCorrection } from "../../client/check-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { may, useMe } from "../../kit/use-me.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

const none: readonly DueCorrection[] = [];

/** The corrections of other editions that wait for this version; none for null. */
export function useDueCorrections(file: VersionFile | null): readonly DueCorrection[] {
  const id = file?.version.id ?? "";
  const { data } = useQuery({
    queryKey: ["due-corrections", id],
    queryFn: ({ signal }) => api.dueCorrections({ params: { id } }, signal),
    enabled: file?.isPublic === true,
  });
  return data?.due ?? none;
}

/** Says that another edition was corrected, until this one is too, or somebody says that it need not. */
export function DueCorrections({ file }: { readonly file: VersionFile }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const me = useMe();
  const queries = useQueryClient();
  const due = useDueCorrections(file);
  const { id, edition } = file.version;
  const settle = useMutation({
    mutationFn: () =>
      api.settleCorrections({
        params: { id },
        body: { revisionIds: due.map((one) => one.revisionId) },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["due-corrections", id] }),
  });
  if (due.length === 0) return null;
  return (
    <section className="notice">
      <h2>{words.toDo.correctionsDue}</h2>
      <ul className="plain">
        {due.map((one) => (
          <li key={one.revisionId}>
            <Link to="/stories/$versionId" params={{ versionId: one.versionId }}>
              {words.toDo.correctedElsewhere(one.edition.toUpperCase(), moment(one.at))}
            </Link>
            <p lang={one.edition}>{one.note}</p>
          </li>
        ))}
      </ul>
      {may(me, "story.publish", { edition }) && (
        <Button
          size="compact-sm"
          variant="default"
          loading={settle.isPending}
          onClick={() => settle.mutate()}
        >
          {words.toDo.nothingToCorrect}
        </Button>
      )}
      <ErrorNotice error={settle.error} />
    </section>
  );
}
