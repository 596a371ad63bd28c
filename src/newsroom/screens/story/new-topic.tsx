import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TopicKind } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { may, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

type NewTopicProps = { readonly edition: string; readonly onMade: (topicId: string) => void };

const kinds: readonly TopicKind[] = ["affair", "place", "person", "organisation"];

/** Makes a topic that nobody has filed under yet. */
export function NewTopic({ edition, onMade }: NewTopicProps) {
  const { words } = useWords();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  if (!may(me, "topic.create", { edition })) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {words.toDo.newTopic}
      </Button>
      {isOpen && <Ask onMade={onMade} onClose={() => setOpen(false)} />}
    </>
  );
}

type AskProps = { readonly onMade: (topicId: string) => void; readonly onClose: () => void };

function Ask({ onMade, onClose }: AskProps) {
  const { words } = useWords();
  const { editions } = useMe().newspaper;
  const queries = useQueryClient();
  const [kind, setKind] = useState<TopicKind>("affair");
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const make = useMutation({
    mutationFn: () => {
      const given = Object.entries(names).filter(([, name]) => name.trim() !== "");
      return api.makeTopic({ body: { kind, names: Object.fromEntries(given) } });
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ["choices", "topics"] });
      onMade(id);
      onClose();
    },
  });
  return (
    <Confirm
      title={words.toDo.newTopic}
      act={words.toDo.makeTopic}
      error={make.error}
      isBusy={make.isPending}
      onConfirm={() => make.mutate()}
      onClose={onClose}
    >
      <NativeSelect
        label={words.toDo.topicKind}
        value={kind}
        onChange={({ currentTarget }) =>
          setKind(kinds.find((one) => one === currentTarget.value) ?? "affair")
        }
        data={kinds.map((value) => ({ value, label: words.toDo.topicKindName(value) }))}
      />
      {editions.map(({ code, label, language }) => (
        <TextInput
          key={code}
          label={words.toDo.topicName(label)}
          lang={language}
          value={names[code] ?? ""}
          onChange={({ currentTarget }) => setNames({ ...names, [code]: currentTarget.value })}
        />
      ))}
    </Confirm>
  );
}
