import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { sectionsQuery } from "../../kit/filing-queries.ts";
import { nameIn } from "../../kit/name-in.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { editionsWhere, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

/** Begins a story: what can't be changed later is its edition; all the rest is written on the story's own screen. */
export function NewStoryScreen() {
  const { words, language } = useWords();
  const navigate = useNavigate();
  const me = useMe();
  const editions = editionsWhere(me, "story.create");
  const sections = useQuery(sectionsQuery).data?.sections ?? [];
  const [edition, setEdition] = useState(editions[0]?.code ?? "");
  const [headline, setHeadline] = useState("");
  const [section, setSection] = useState("");
  const begin = useMutation({
    mutationFn: () =>
      api.begin({
        body: {
          edition,
          sectionId: section === "" ? null : section,
          // Who begins a story signs it, until the byline says otherwise.
          personIds: me.member.personId === null ? [] : [me.member.personId],
          words: { headline },
        },
      }),
    onSuccess: ({ versionId }) => navigate({ to: "/stories/$versionId", params: { versionId } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate();
  };
  return (
    <Screen title={words.newStory} width="narrow">
      <form className="form" onSubmit={submit} noValidate>
        {isForWholeForm(begin.error, ["words.headline"]) && <ErrorNotice error={begin.error} />}
        <NativeSelect
          label={words.edition}
          value={edition}
          onChange={({ currentTarget }) => setEdition(currentTarget.value)}
          data={editions.map(({ code, label }) => ({ value: code, label }))}
        />
        <TextInput
          label={words.headline}
          lang={edition}
          value={headline}
          onChange={({ currentTarget }) => setHeadline(currentTarget.value)}
          error={faultOf(begin.error, "words.headline")}
        />
        <NativeSelect
          label={words.section}
          value={section}
          onChange={({ currentTarget }) => setSection(currentTarget.value)}
          data={[
            { value: "", label: words.none },
            ...sections.map(({ id, names }) => ({ value: id, label: nameIn(names, language) })),
          ]}
        />
        <Button type="submit" loading={begin.isPending}>
          {words.begin}
        </Button>
      </form>
    </Screen>
  );
}
