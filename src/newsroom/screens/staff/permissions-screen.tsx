import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { StaffMember } from "../../../features/staff/member.ts";
import { allPermissions, permissions } from "../../../features/staff/permissions.ts";
import { ALL_EDITIONS, type Role, roles } from "../../../features/staff/roles.ts";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import "./permissions.css";

/** Who may what: the server's own table, and who holds which role where. */
export function PermissionsScreen() {
  const { words } = useWords();
  const staff = useQuery({ queryKey: ["staff"], queryFn: ({ signal }) => api.staff({}, signal) });
  return (
    <Screen title={words.access.whoMayWhat} acts={<Link to="/staff">{words.staff}</Link>}>
      <p>{words.access.whoMayWhatMeans}</p>
      <RolesTable />
      <h2>{words.access.whoIsWhat}</h2>
      <ErrorNotice error={staff.error} onRetry={() => void staff.refetch()} />
      {staff.isPending && <Loading />}
      {staff.data && <HoldersTable members={staff.data.members} />}
    </Screen>
  );
}

/** A table that may be wider than a phone: it scrolls by itself, by keys too. */
function WideTable({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus nobody could scroll it by keys.
    <section className="wide-table" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}

function RolesTable() {
  const { words } = useWords();
  return (
    <WideTable name={words.access.whoMayWhat}>
      <table className="grid">
        <caption className="unseen">{words.access.whoMayWhat}</caption>
        <thead>
          <tr>
            <th scope="col">{words.access.permission}</th>
            <th scope="col">{words.access.where}</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {words.roleName(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {allPermissions.map((permission) => (
            <tr key={permission}>
              <th scope="row">{words.access.scopeName(permission)}</th>
              <td className="quiet">{words.access.heldName(permissions[permission].held)}</td>
              {roles.map((role) => (
                <td key={role}>{words.access.worksName(worksOf(permission, role))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function worksOf(permission: (typeof allPermissions)[number], role: Role): "any" | "own" | "none" {
  const held: Readonly<Partial<Record<Role, "any" | "own">>> = permissions[permission].roles;
  return held[role] ?? "none";
}

function HoldersTable({ members }: { readonly members: readonly StaffMember[] }) {
  const { words } = useWords();
  const { editions } = useMe().newspaper;
  const active = members.filter((member) => member.suspendedAt === null);
  const places = [
    { code: ALL_EDITIONS, label: words.access.allEditions },
    ...editions.map(({ code, label }) => ({ code, label })),
  ];
  const namesOf = (role: Role, edition: string) =>
    active
      .filter(({ grants }) => grants.some((one) => one.role === role && one.edition === edition))
      .map(({ name }) => name)
      .join(", ");
  return (
    <WideTable name={words.access.whoIsWhat}>
      <table className="grid">
        <caption className="unseen">{words.access.whoIsWhat}</caption>
        <thead>
          <tr>
            <th scope="col">{words.role}</th>
            {places.map(({ code, label }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role}>
              <th scope="row">{words.roleName(role)}</th>
              {places.map(({ code }) => (
                <td key={code}>{namesOf(role, code) || words.access.worksName("none")}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
