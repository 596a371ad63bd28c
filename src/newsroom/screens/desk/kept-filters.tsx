import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { KeptFilter } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { faultOf } from "../../client/problem.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";
import { type DeskFilters, readDeskFilters } from "./desk-filters.ts";

const KEY = ["kept-filters"];

type KeptFiltersProps = {
  readonly filters: DeskFilters;
  readonly onChoose: (filters: DeskFilters) => void;
};

let hasOpened = false;

/** A member's own filters: kept under a name, one of them what the desk opens with. */
export function KeptFilters({ filters, onChoose }: KeptFiltersProps) {
  const { words } = useWords();
  const { atDesk } = words;
  const queries = useQueryClient();
  const [isKeeping, setKeeping] = useState(false);
  const { data } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.keptFilters({}, signal) });
  const kept = data?.filters ?? [];
  useOpening(data?.filters, { filters, onChoose });
  const forget = useMutation({
    mutationFn: (id: string) => api.forgetFilter({ params: { id } }),
    onSuccess: (answer) => queries.setQueryData(KEY, answer),
  });
  const chosen = kept.find((one) => isSame(readDeskFilters(one.filters), filters));
  const isAny = Object.keys(filters).length > 0;
  return (
    <div className="kept">
      {kept.length > 0 && (
        <NativeSelect
          size="sm"
          label={atDesk.kept}
          value={chosen?.id ?? ""}
          onChange={({ currentTarget }) => {
            const one = kept.find(({ id }) => id === currentTarget.value);
            onChoose(one === undefined ? {} : readDeskFilters(one.filters));
          }}
          data={[
            { value: "", label: isAny ? atDesk.choose : words.all },
            ...kept.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {isAny && chosen === undefined && (
        <Button size="compact-sm" variant="default" onClick={() => setKeeping(true)}>
          {atDesk.keepThese}
        </Button>
      )}
      {chosen !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={forget.isPending}
          onClick={() => forget.mutate(chosen.id)}
        >
          {atDesk.forget(chosen.name)}
        </Button>
      )}
      <ErrorNotice error={forget.error} />
      {isKeeping && <Keep filters={filters} onClose={() => setKeeping(false)} />}
    </div>
  );
}

/** The desk opens with the default once: who then asks for everything, gets everything. */
function useOpening(kept: readonly KeptFilter[] | undefined, { filters, onChoose }: KeptFiltersProps) {
  useEffect(() => {
    if (kept === undefined || hasOpened) return;
    hasOpened = true;
    const first = kept.find((one) => one.isDefault);
    if (first !== undefined && Object.keys(filters).length === 0) onChoose(readDeskFilters(first.filters));
  }, [kept, filters, onChoose]);
}

function Keep({ filters, onClose }: { readonly filters: DeskFilters; readonly onClose: () => void }) {
  const { words } = useWords();
  const { atDesk } = words;
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [isDefault, setDefault] = useState(false);
  const keep = useMutation({
    mutationFn: () => api.keepFilter({ body: { name, filters: { ...filters }, isDefault } }),
    onSuccess: (answer) => {
      queries.setQueryData(KEY, answer);
      onClose();
    },
  });
  const fault = faultOf(keep.error, "name");
  return (
    <Confirm
      title={atDesk.keepThese}
      act={atDesk.keep}
      error={fault === null ? keep.error : null}
      isBusy={keep.isPending}
      onConfirm={() => keep.mutate()}
      onClose={onClose}
    >
      <p>{atDesk.keepMeans}</p>
      <TextInput
        label={atDesk.keepName}
        value={name}
        error={fault}
        maxLength={80}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Checkbox
        label={atDesk.openWithIt}
        checked={isDefault}
        onChange={({ currentTarget }) => setDefault(currentTarget.checked)}
      />
    </Confirm>
  );
}

function isSame(one: DeskFilters, other: DeskFilters): boolean {
  const told = (filters: DeskFilters) => JSON.stringify(Object.entries(filters).toSorted());
  return told(one) === told(other);
}
