import { Button, NativeSelect } from "@mantine/core";
import { useRef } from "react";
import { ALL_EDITIONS, type Grant, roles } from "../../../features/staff/roles.ts";
import { useTellGrant } from "../../kit/tell-grant.ts";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

/** What a member begins with until something else is chosen: the least of the roles, everywhere. */
export const firstGrant: Grant = { role: roles[0], edition: ALL_EDITIONS };

type GrantsFieldProps = {
  readonly grants: readonly Grant[];
  readonly onChange: (grants: readonly Grant[]) => void;
};

/** What a member is: roles, each in one edition or in all. What is chosen counts at once; a button adds one more. */
export function GrantsField({ grants, onChange }: GrantsFieldProps) {
  const { words } = useWords();
  const add = useRef<HTMLButtonElement>(null);
  const next = roles.find((role) => grants.every((one) => one.role !== role)) ?? roles[0];
  return (
    <fieldset className="grants">
      <legend>{words.roles}</legend>
      {grants.map((grant, at) => (
        <GrantRow
          // A row is its place: it stays the same, with the focus in it, while its role is chosen.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={at}
          grant={grant}
          onChange={(changed) => onChange(grants.with(at, changed))}
          onRemove={() => {
            onChange(grants.toSpliced(at, 1));
            add.current?.focus();
          }}
        />
      ))}
      <Button
        ref={add}
        size="compact-sm"
        variant="default"
        onClick={() => onChange([...grants, { role: next, edition: ALL_EDITIONS }])}
      >
        {words.addRole}
      </Button>
    </fieldset>
  );
}

type GrantRowProps = {
  readonly grant: Grant;
  readonly onChange: (grant: Grant) => void;
  readonly onRemove: () => void;
};

function GrantRow({ grant, onChange, onRemove }: GrantRowProps) {
  const { words } = useWords();
  const told = useTellGrant()(grant);
  const { newspaper } = useMe();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within the fieldset would be told twice
    <div className="in-a-row" role="group" aria-label={told}>
      <NativeSelect
        label={words.role}
        value={grant.role}
        onChange={({ currentTarget }) => {
          const role = roles.find((one) => one === currentTarget.value);
          if (role !== undefined) onChange({ ...grant, role });
        }}
        data={roles.map((value) => ({ value, label: words.roleName(value) }))}
      />
      <NativeSelect
        label={words.edition}
        value={grant.edition}
        onChange={({ currentTarget }) => onChange({ ...grant, edition: currentTarget.value })}
        data={[
          { value: ALL_EDITIONS, label: words.all },
          ...newspaper.editions.map(({ code, label }) => ({ value: code, label })),
        ]}
      />
      <Button variant="default" aria-label={words.takeOut(told)} onClick={onRemove}>
        ×
      </Button>
    </div>
  );
}
