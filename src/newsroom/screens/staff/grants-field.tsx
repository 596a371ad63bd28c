import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { ALL_EDITIONS, type Grant, roles } from "../../../features/staff/roles.ts";
import { useTellGrant } from "../../kit/tell-grant.ts";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

type GrantsFieldProps = {
  readonly grants: readonly Grant[];
  readonly onChange: (grants: readonly Grant[]) => void;
};

/** What a member is: roles, each in one edition or in all. */
export function GrantsField({ grants, onChange }: GrantsFieldProps) {
  const { words } = useWords();
  const tell = useTellGrant();
  const { newspaper } = useMe();
  const [role, setRole] = useState<string>(roles[0]);
  const [edition, setEdition] = useState<string>(ALL_EDITIONS);
  const chosen = roles.find((one) => one === role) ?? roles[0];
  const isThere = grants.some((one) => one.role === chosen && one.edition === edition);
  return (
    <fieldset className="grants">
      <legend>{words.roles}</legend>
      <ul className="plain">
        {grants.map((grant) => (
          <li key={`${grant.role} ${grant.edition}`}>
            {tell(grant)}{" "}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={words.takeOut(tell(grant))}
              onClick={() => onChange(grants.filter((one) => one !== grant))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <div className="in-a-row">
        <NativeSelect
          label={words.role}
          value={role}
          onChange={({ currentTarget }) => setRole(currentTarget.value)}
          data={roles.map((value) => ({ value, label: words.roleName(value) }))}
        />
        <NativeSelect
          label={words.edition}
          value={edition}
          onChange={({ currentTarget }) => setEdition(currentTarget.value)}
          data={[
            { value: ALL_EDITIONS, label: words.all },
            ...newspaper.editions.map(({ code, label }) => ({ value: code, label })),
          ]}
        />
        <Button
          variant="default"
          disabled={isThere}
          onClick={() => onChange([...grants, { role: chosen, edition }])}
        >
          {words.addRole}
        </Button>
      </div>
    </fieldset>
  );
}
