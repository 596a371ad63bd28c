import { MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords } from "./words.tsx";

/** Something that can be chosen, by its id. */
export type Choice = { readonly value: string; readonly label: string };

type SearchChoiceProps = {
  readonly id?: string;
  readonly label: string;
  /** Names what is searched, for the cache. */
  readonly of: string;
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  readonly ids: readonly string[];
  /** What is known of those that were chosen before: a search need not find them. */
  readonly known: readonly Choice[];
  readonly disabled: boolean;
  readonly onChange: (ids: string[]) => void;
};

/** Chooses several of many: the server searches, so that there may be thousands. */
export function SearchChoice({
  id = "",
  label,
  of,
  search,
  ids,
  known,
  disabled,
  onChange,
}: SearchChoiceProps) {
  const { words } = useWords();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 200);
  const { data: found = [] } = useQuery({
    queryKey: ["choices", of, text],
    queryFn: ({ signal }) => search(text, signal),
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  const others = known.filter((one) => !found.some(({ value }) => value === one.value));
  return (
    <MultiSelect
      {...(id !== "" && { id })}
      label={label}
      searchable
      disabled={disabled}
      value={[...ids]}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      data={[...found, ...others]}
      nothingFoundMessage={words.nothingFound}
    />
  );
}
