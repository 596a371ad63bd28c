import { Button } from "@mantine/core";
import { useState } from "react";
import type { StaffMember } from "../../../features/staff/member.ts";
import { useTellGrant } from "../../kit/tell-grant.ts";
import { editionsWhere, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { type MemberAct, MemberDialog } from "./member-dialog.tsx";

/** A line a member, with what may be done. */
export function StaffTable({ members }: { readonly members: readonly StaffMember[] }) {
  const { words } = useWords();
  const tell = useTellGrant();
  const mayChange = editionsWhere(useMe(), "staff.change").length > 0;
  const [asked, setAsked] = useState<{ member: StaffMember; act: MemberAct } | null>(null);
  const actsOn = (member: StaffMember): MemberAct[] =>
    member.suspendedAt === null ? ["grants", "renew", "suspend"] : ["reinstate"];
  return (
    <>
      <table className="dense">
        <caption className="unseen">{words.staff}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.email}</th>
            <th scope="col">{words.roles}</th>
            <th scope="col">{words.acts}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <th scope="row" className="main">
                {member.name} {member.suspendedAt !== null && <em>{words.suspended}</em>}
              </th>
              <td>{member.email}</td>
              <td>{member.grants.map(tell).join(", ")}</td>
              <td className="in-a-row">
                {mayChange &&
                  actsOn(member).map((act) => (
                    <Button
                      key={act}
                      size="compact-sm"
                      variant="default"
                      aria-label={words.memberActOn(words.memberAct(act), member.name)}
                      onClick={() => setAsked({ member, act })}
                    >
                      {words.memberAct(act)}
                    </Button>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked !== null && <MemberDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  );
}
