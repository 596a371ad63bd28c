import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { VersionFile } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm, tellRefusal } from "../../client/problem.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";
import type { Checks } from "./checks/use-checks.ts";
import { StoryActs } from "./story-acts.tsx";
import { versionQuery } from "./version-query.ts";

type FurtherActsProps = {
  readonly file: VersionFile;
  readonly checks: Checks;
  readonly readOnly: boolean;
  readonly flush: () => Promise<string>;
};

const ofSlug = ["slug-empty", "slug-taken"];

/** The address of a story, and what is seldom done with one. */
export function FurtherActs({ file, checks, readOnly, flush }: FurtherActsProps) {
  const { words } = useWords();
  const queries = useQueryClient();
  const { id, slug: known } = file.version;
  // Null until somebody types: the address itself may change, as one that was provisional does when the story comes out.
  const [typed, setTyped] = useState<string | null>(null);
  const slug = typed ?? known;
  const move = useMutation({
    mutationFn: () => api.move({ params: { id }, body: { slug } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: versionQuery(id).queryKey });
      setTyped(null);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    move.mutate();
  };
  const fault = faultOf(move.error, "slug") ?? tellRefusal(move.error, ofSlug);
  return (
    <section className="panel">
      <h2>{words.toDo.further}</h2>
      <form className="form" onSubmit={submit} noValidate>
        <TextInput
          label={words.toDo.address}
          description={words.toDo.addressHint}
          readOnly={readOnly}
          value={slug}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          error={fault}
        />
        {!readOnly && slug !== known && (
          <Button type="submit" size="compact-sm" variant="default" loading={move.isPending}>
            {words.toDo.changeAddress}
          </Button>
        )}
        {fault === null && isForWholeForm(move.error, ["slug"]) && <ErrorNotice error={move.error} />}
      </form>
      <div className="in-a-row">
        <StoryActs file={file} checks={checks} how="rare" flush={flush} />
      </div>
    </section>
  );
}
