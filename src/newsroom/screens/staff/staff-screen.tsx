import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { InviteForm } from "./invite-form.tsx";
import { PendingInvitations } from "./pending-invitations.tsx";
import { StaffTable } from "./staff-table.tsx";

/** Who works here, who is invited, and inviting. */
export function StaffScreen() {
  const { words } = useWords();
  const staff = useQuery({ queryKey: ["staff"], queryFn: ({ signal }) => api.staff({}, signal) });
  const invitations = staff.data?.invitations ?? [];
  return (
    <Screen title={words.staff} acts={<Link to="/staff/permissions">{words.access.whoMayWhat}</Link>}>
      <ErrorNotice error={staff.error} onRetry={() => void staff.refetch()} />
      {staff.isPending && <Loading />}
      {staff.data && <StaffTable members={staff.data.members} />}
      <InviteForm />
      {invitations.length > 0 && <PendingInvitations invitations={invitations} />}
    </Screen>
  );
}
