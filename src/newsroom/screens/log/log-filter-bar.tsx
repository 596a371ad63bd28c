import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";
import { useWords } from "../../kit/words.tsx";
import type { LogFilters } from "./log-filters.ts";

/** What acts are of, as their kinds begin. */
const nouns = [
  "story",
  "draft",
  "translation",
  "checks",
  "front",
  "picture",
  "ad",
  "topic",
  "staff",
  "token",
  "passkey",
  "webhook",
] as const;

type LogFilterBarProps = {
  readonly filters: LogFilters;
  readonly onChange: (name: keyof LogFilters, value: string) => void;
};

/** What of the log is looked at. */
export function LogFilterBar({ filters, onChange }: LogFilterBarProps) {
  const { words } = useWords();
  const { log } = words;
  const staff = useQuery({ queryKey: ["staff"], queryFn: ({ signal }) => api.staff({}, signal) });
  const members = staff.data?.members ?? [];
  return (
    <search className="filters">
      <NativeSelect
        size="sm"
        label={log.who}
        value={filters.person ?? filters.by ?? ""}
        onChange={({ currentTarget: { value } }) =>
          value === "all" || value === "" ? onChange("by", value) : onChange("person", value)
        }
        data={[
          { value: "", label: log.everyMember },
          { value: "all", label: log.alsoByItself },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        size="sm"
        label={log.what}
        value={filters.kind ?? ""}
        onChange={({ currentTarget }) => onChange("kind", currentTarget.value)}
        data={[
          { value: "", label: words.all },
          ...nouns.map((value) => ({ value, label: log.nounName(value) })),
        ]}
      />
      {(["from", "to"] as const).map((name) => (
        <TextInput
          key={name}
          size="sm"
          type="date"
          label={name === "from" ? log.from : log.to}
          value={filters[name] ?? ""}
          onChange={({ currentTarget }) => onChange(name, currentTarget.value)}
        />
      ))}
      {filters.subject !== undefined && (
        <Button size="sm" variant="default" className="at-the-end" onClick={() => onChange("subject", "")}>
          {log.everything}
        </Button>
      )}
    </search>
  );
}
