import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { StaffMember } from "../../../features/staff/member.ts";
import { api } from "../../client/newsroom-api.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { useWords } from "../../kit/words.tsx";
import { GrantsField } from "./grants-field.tsx";
import { OneTimeLink } from "./one-time-link.tsx";

/** What an administrator does with a member. */
export type MemberAct = "grants" | "renew" | "suspend" | "reinstate";

type MemberDialogProps = {
  readonly member: StaffMember;
  readonly act: MemberAct;
  readonly onClose: () => void;
};

type Link = { readonly link: string; readonly expiresAt: number; readonly mailedTo: string | null };

/** Asks before it does something to a member. */
export function MemberDialog({ member, act, onClose }: MemberDialogProps) {
  const { words } = useWords();
  const queries = useQueryClient();
  const [grants, setGrants] = useState(member.grants);
  const named = { params: { id: member.id } };
  const run = useMutation({
    mutationFn: async (): Promise<Link | null> => {
      if (act === "renew") return api.renewAccess(named);
      if (act === "grants") await api.setGrants({ ...named, body: { grants } });
      else await (act === "suspend" ? api.suspend : api.reinstate)(named);
      return null;
    },
    onSuccess: async (link) => {
      if (link === null) onClose();
      await queries.invalidateQueries({ queryKey: ["staff"] });
    },
  });
  const isTold = run.data !== undefined && run.data !== null;
  return (
    <Confirm
      title={words.memberActOn(words.memberAct(act), member.name)}
      act={isTold ? words.settled : words.memberAct(act)}
      error={run.error}
      isBusy={run.isPending}
      onConfirm={() => (isTold ? onClose() : run.mutate())}
      onClose={onClose}
    >
      <p>{words.memberActMeans(act)}</p>
      {act === "grants" && <GrantsField grants={grants} onChange={setGrants} />}
      {isTold && run.data && <OneTimeLink given={run.data} />}
    </Confirm>
  );
}
