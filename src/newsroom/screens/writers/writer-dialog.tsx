import { Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { KnownWriter } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { faultOf } from "../../client/problem.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

type WriterDialogProps = { readonly id: string; readonly onClose: () => void };

/** What each edition says of a writer. */
export function WriterDialog({ id, onClose }: WriterDialogProps) {
  const known = useQuery({
    queryKey: ["writers", "one", id],
    queryFn: ({ signal }) => api.person({ params: { id } }, signal),
    // What is typed must not be written over by what comes late.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return known.data === undefined ? null : <Ask writer={known.data} onClose={onClose} />;
}

type AskProps = { readonly writer: KnownWriter; readonly onClose: () => void };

function Ask({ writer, onClose }: AskProps) {
  const { words } = useWords();
  const { editions } = useMe().newspaper;
  const queries = useQueryClient();
  const [name, setName] = useState(writer.name);
  const [said, setSaid] = useState(writer.words);
  const save = useMutation({
    mutationFn: () => api.changePerson({ params: { id: writer.id }, body: { name, words: said } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["writers", "list"] });
      onClose();
    },
  });
  const saidIn = (code: string) => said[code] ?? { role: "", biography: "" };
  return (
    <Confirm
      title={words.writer.change(writer.name)}
      act={words.writer.save}
      error={faultOf(save.error, "name") === undefined ? save.error : null}
      isBusy={save.isPending}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <p>{words.writer.addressStays}</p>
      <TextInput
        label={words.writer.name}
        required
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={faultOf(save.error, "name")}
      />
      {editions.map(({ code, label, language }) => (
        <div key={code}>
          <TextInput
            label={words.writer.role(label)}
            lang={language}
            value={saidIn(code).role}
            onChange={({ currentTarget }) =>
              setSaid({ ...said, [code]: { ...saidIn(code), role: currentTarget.value } })
            }
          />
          <Textarea
            label={words.writer.biography(label)}
            lang={language}
            autosize
            minRows={2}
            value={saidIn(code).biography}
            onChange={({ currentTarget }) =>
              setSaid({ ...said, [code]: { ...saidIn(code), biography: currentTarget.value } })
            }
          />
        </div>
      ))}
    </Confirm>
  );
}
