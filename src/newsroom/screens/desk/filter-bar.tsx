import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useState } from "react";
import { peopleQuery, sectionsQuery } from "../../kit/filing-queries.ts";
import { nameIn } from "../../kit/name-in.ts";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { type DeskFilters, debts, statuses } from "./desk-filters.ts";

type FilterBarProps = {
  readonly filters: DeskFilters;
  readonly onChange: (name: keyof DeskFilters, value: string) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
};

/** What the desk looks at. */
export function FilterBar({ filters, onChange, searchRef }: FilterBarProps) {
  const { words, language } = useWords();
  const me = useMe();
  const sections = useQuery(sectionsQuery);
  const people = useQuery(peopleQuery);
  const choose = (name: keyof DeskFilters, label: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      size="sm"
      label={label}
      value={filters[name] ?? ""}
      onChange={({ currentTarget }) => onChange(name, currentTarget.value)}
      data={[{ value: "", label: words.all }, ...data]}
    />
  );
  return (
    <search className="filters">
      <SearchField ref={searchRef} text={filters.text ?? ""} onChange={(text) => onChange("text", text)} />
      {choose(
        "edition",
        words.edition,
        me.newspaper.editions.map(({ code, label }) => ({ value: code, label })),
      )}
      {choose(
        "status",
        words.status,
        statuses.map((value) => ({ value, label: words.statusName(value) })),
      )}
      {choose(
        "section",
        words.section,
        (sections.data?.sections ?? []).map(({ id, names }) => ({
          value: id,
          label: nameIn(names, language),
        })),
      )}
      {choose(
        "person",
        words.byline,
        (people.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
      )}
      {choose(
        "debt",
        words.atDesk.translation,
        debts.map((value) => ({ value, label: words.atDesk.debtWish(value) })),
      )}
      {choose("startedBy", words.startedBy, [{ value: me.member.id, label: words.me }])}
      <NativeSelect
        size="sm"
        label={words.atDesk.rows}
        value={filters.by ?? "story"}
        onChange={({ currentTarget }) => onChange("by", currentTarget.value)}
        data={["story", "version"].map((value) => ({ value, label: words.atDesk.rowsBy(value) }))}
      />
    </search>
  );
}

/** Asks when the typing pauses. */
function SearchField({
  text,
  onChange,
  ref,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly ref: RefObject<HTMLInputElement | null>;
}) {
  const { words } = useWords();
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  // Kept filters bring a text of their own.
  if (asked !== text) {
    setAsked(text);
    if (typed.trim() !== text) setTyped(text);
  }
  const ask = useDebouncedCallback(onChange, 250);
  return (
    <TextInput
      ref={ref}
      size="sm"
      type="search"
      label={words.search}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        ask(currentTarget.value);
      }}
    />
  );
}
