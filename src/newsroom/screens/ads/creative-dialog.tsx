import { FileInput, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Creative, Slot } from "../../client/ad-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm, Problem, tellRefusal } from "../../client/problem.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { adDeskQuery } from "./ad-desk-query.ts";

type CreativeDialogProps = {
  readonly campaignId: string;
  /** Null for one that is not there yet. */
  readonly creative: Creative | null;
  readonly slots: readonly Slot[];
  readonly onClose: () => void;
};

/** What the server says of the file. */
const ofFile = [
  ...["not-a-picture", "format-not-taken", "too-large", "body-too-large", "broken"],
  ...["creative-size", "creative-too-heavy", "creative-moves"],
];
const fields = ["file", "alt", "target"];

/** Asks for a picture, what it says and where it leads. */
export function CreativeDialog({ campaignId, creative, slots, onClose }: CreativeDialogProps) {
  const { adDesk } = useWords().words;
  const { editions } = useMe().newspaper;
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState(creative?.alt ?? "");
  const [target, setTarget] = useState(creative?.target ?? "");
  const [edition, setEdition] = useState(creative?.edition ?? "");
  const save = useMutation({
    mutationFn: () => {
      if (creative === null) return api.addCreative({ params: { id: campaignId }, body: formOf() });
      const { id, state } = creative;
      const body = { alt, target, state, edition: edition === "" ? null : edition };
      return api.changeCreative({ params: { id }, body });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: adDeskQuery.queryKey });
      onClose();
    },
  });
  const formOf = () => {
    const form = new FormData();
    if (file !== null) form.set("file", file);
    for (const [name, text] of Object.entries({ alt, target, edition })) form.set(name, text);
    return form;
  };
  const { error } = save;
  const isSaidAtField = error instanceof Problem && [...ofFile, "target-not-taken"].includes(error.code);
  const sizes = [...new Set(slots.map(({ width, height }) => `${width} × ${height}`))].join(", ");
  return (
    <Confirm
      title={creative === null ? adDesk.addCreative : adDesk.ofCreative(adDesk.changeCreative, creative.alt)}
      act={adDesk.save}
      error={!isSaidAtField && isForWholeForm(error, fields) ? error : null}
      isBusy={save.isPending}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      {creative === null && (
        <FileInput
          label={adDesk.creativeFile}
          description={adDesk.fileHint(sizes)}
          required
          accept="image/*"
          value={file}
          onChange={setFile}
          error={tellRefusal(error, ofFile) ?? (faultOf(error, "file") !== null && adDesk.fileNeeded)}
        />
      )}
      <Textarea
        label={adDesk.alt}
        description={adDesk.altHint}
        required
        autosize
        minRows={2}
        value={alt}
        onChange={({ currentTarget }) => setAlt(currentTarget.value)}
        error={faultOf(error, "alt")}
      />
      <TextInput
        label={adDesk.target}
        description={adDesk.targetHint}
        required
        value={target}
        onChange={({ currentTarget }) => setTarget(currentTarget.value)}
        error={faultOf(error, "target") ?? tellRefusal(error, ["target-not-taken"])}
      />
      <NativeSelect
        label={adDesk.language}
        value={edition}
        onChange={({ currentTarget }) => setEdition(currentTarget.value)}
        data={[
          { value: "", label: adDesk.everyLanguage },
          ...editions.map(({ code, label }) => ({ value: code, label })),
        ]}
      />
    </Confirm>
  );
}
