import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { VersionFile } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { StatusMark } from "../../kit/status-mark.tsx";
import { may, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

/** The same story in the other languages, and beginning one that is missing. */
export function OtherEditions({ file }: { readonly file: VersionFile }) {
  const { words } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: (edition: string) =>
      api.translate({ params: { id: file.version.storyId }, body: { edition } }),
    onSuccess: ({ versionId }) => navigate({ to: "/stories/$versionId/translation", params: { versionId } }),
  });
  const there = [file.version.edition, ...file.otherEditions.map((one) => one.edition)];
  const missing = me.newspaper.editions.filter(
    ({ code }) => !there.includes(code) && may(me, "story.translate", { edition: code }),
  );
  return (
    <section className="panel">
      <h2>{words.otherEditions}</h2>
      {file.version.edition !== file.originalEdition && (
        <Link to="/stories/$versionId/translation" params={{ versionId: file.version.id }}>
          {words.translation.translate}
        </Link>
      )}
      <ul className="plain">
        {file.otherEditions.map((other) => (
          <li key={other.versionId}>
            <Link to="/stories/$versionId" params={{ versionId: other.versionId }} lang={other.edition}>
              {other.headline === "" ? words.noHeadline : other.headline}
            </Link>{" "}
            {other.edition.toUpperCase()} <StatusMark status={other.status} />
          </li>
        ))}
      </ul>
      {missing.map(({ code, label }) => (
        <Button
          key={code}
          size="compact-sm"
          variant="default"
          loading={begin.isPending}
          onClick={() => begin.mutate(code)}
        >
          {words.addEdition(label)}
        </Button>
      ))}
      <ErrorNotice error={begin.error} />
    </section>
  );
}
