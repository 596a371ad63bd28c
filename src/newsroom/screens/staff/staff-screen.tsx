import { useQuery } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useTellGrant } from "../../kit/tell-grant.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { InviteForm } from "./invite-form.tsx";
import { StaffTable } from "./staff-table.tsx";

/** Who works here, who is invited, and inviting. */
export function StaffScreen() {
  const { words } = useWords();
  const { moment } = useTimes();
  const tell = useTellGrant();
  const staff = useQuery({ queryKey: ["staff"], queryFn: ({ signal }) => api.staff({}, signal) });
  const invitations = staff.data?.invitations ?? [];
  return (
    <Screen title={words.staff}>
      <ErrorNotice error={staff.error} onRetry={() => void staff.refetch()} />
      {staff.isPending && <Loading />}
      {staff.data && <StaffTable members={staff.data.members} />}
      <InviteForm />
      {invitations.length > 0 && (
        <section className="panel">
          <h2>{words.invited}</h2>
          <ul className="plain">
            {invitations.map(({ id, email, grants, expiresAt }) => (
              <li key={id}>
                {email ?? "—"} <span className="quiet">{grants.map(tell).join(", ")}</span>{" "}
                <span className="quiet">{words.expires(moment(expiresAt))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  );
}
