import { NativeSelect } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { VersionFile } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { sectionsQuery } from "../../kit/filing-queries.ts";
import { nameIn } from "../../kit/name-in.ts";
import { NewWriter } from "../../kit/new-writer.tsx";
import { ErrorNotice } from "../../kit/notices.tsx";
import { SearchChoice } from "../../kit/search-choice.tsx";
import { useWords } from "../../kit/words.tsx";
import { fieldId } from "./checks/field-id.ts";
import { NewTopic } from "./new-topic.tsx";
import { versionQuery } from "./version-query.ts";

type Filed = { readonly sectionId: string | null; readonly topicIds: string[]; readonly personIds: string[] };

/** Section, topics and byline; each choice is saved as it is made. */
export function Filing({ file, readOnly }: { readonly file: VersionFile; readonly readOnly: boolean }) {
  const { words, language } = useWords();
  const queries = useQueryClient();
  const sections = useQuery(sectionsQuery).data?.sections ?? [];
  const query = versionQuery(file.version.id);
  const save = useMutation({
    mutationFn: (filed: Filed) => api.file({ params: { id: file.version.id }, body: filed }),
    onSettled: () => queries.invalidateQueries({ queryKey: query.queryKey }),
  });
  const filed: Filed = save.isPending
    ? save.variables
    : {
        sectionId: file.sectionId,
        topicIds: file.topics.map((topic) => topic.id),
        personIds: file.writers.map((writer) => writer.id),
      };
  const change = (some: Partial<Filed>) => save.mutate({ ...filed, ...some });
  return (
    <section className="panel">
      <h2>{words.filing}</h2>
      <NativeSelect
        id={fieldId("section")}
        label={words.section}
        disabled={readOnly}
        value={filed.sectionId ?? ""}
        onChange={({ currentTarget }) => change({ sectionId: currentTarget.value || null })}
        data={[
          { value: "", label: words.none },
          ...sections.map(({ id, names }) => ({ value: id, label: nameIn(names, language) })),
        ]}
      />
      <SearchChoice
        label={words.topics}
        of="topics"
        disabled={readOnly}
        search={async (text, signal) => {
          const { topics } = await api.topics({ query: { text, limit: 30 } }, signal);
          return topics.map(({ id, names }) => ({ value: id, label: nameIn(names, language) }));
        }}
        ids={filed.topicIds}
        known={file.topics.map(({ id, key }) => ({ value: id, label: key }))}
        onChange={(topicIds) => change({ topicIds })}
      />
      {!readOnly && (
        <NewTopic
          edition={file.version.edition}
          onMade={(topicId) => change({ topicIds: [...filed.topicIds, topicId] })}
        />
      )}
      <SearchChoice
        id={fieldId("byline")}
        label={words.byline}
        of="people"
        disabled={readOnly}
        search={async (text, signal) => {
          const { people } = await api.people({ query: { text, limit: 30 } }, signal);
          return people.map(({ id, name }) => ({ value: id, label: name }));
        }}
        ids={filed.personIds}
        known={file.writers.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(personIds) => change({ personIds })}
      />
      {!readOnly && (
        <NewWriter onMade={(personId) => change({ personIds: [...filed.personIds, personId] })} />
      )}
      <ErrorNotice error={save.error} />
    </section>
  );
}
