import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../client/newsroom-api.ts";
import { faultOf } from "../client/problem.ts";
import { Confirm } from "./confirm.tsx";
import { editionsWhere, useMe } from "./use-me.ts";
import { useWords } from "./words.tsx";

type NewWriterProps = { readonly onMade: (personId: string) => void };

/** Makes a writer who has signed nothing yet. */
export function NewWriter({ onMade }: NewWriterProps) {
  const { words } = useWords();
  const mayMake = editionsWhere(useMe(), "writer.create").length > 0;
  const [isOpen, setOpen] = useState(false);
  if (!mayMake) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {words.writer.add}
      </Button>
      {isOpen && <Ask onMade={onMade} onClose={() => setOpen(false)} />}
    </>
  );
}

function Ask({ onMade, onClose }: NewWriterProps & { readonly onClose: () => void }) {
  const { words } = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const make = useMutation({
    mutationFn: () => api.makePerson({ body: { name } }),
    onSuccess: async ({ id }) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["choices", "people"] }),
        queries.invalidateQueries({ queryKey: ["writers", "list"] }),
      ]);
      onMade(id);
      onClose();
    },
  });
  const fault = faultOf(make.error, "name");
  return (
    <Confirm
      title={words.writer.add}
      act={words.writer.make}
      error={fault === undefined ? make.error : null}
      isBusy={make.isPending}
      onConfirm={() => make.mutate()}
      onClose={onClose}
    >
      <TextInput
        label={words.writer.name}
        required
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={fault}
      />
    </Confirm>
  );
}
