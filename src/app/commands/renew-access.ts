import { invitationAddress, renewAccess } from "../../features/staff/invite.ts";
import type { Foundation } from "../wire.ts";

/** Somebody for whom no link can be made; says why. */
class UnreadableMember extends Error {
  override readonly name = "UnreadableMember";
}

/** `masthead user link EMAIL`: prints a link by which a member comes in who lost the password; for when no administrator can. */
export async function printAccessLink(
  { ledger, surroundings }: Pick<Foundation, "ledger" | "surroundings">,
  email: string,
): Promise<void> {
  const member = { email: email.toLowerCase() };
  const { value: made } = await ledger.write((writing) => renewAccess(writing, { member, by: null }));
  if (!made.ok)
    throw new UnreadableMember(`${email}: ${made.refusal === "suspended" ? "suspended" : "nobody here"}`);
  console.log(invitationAddress(surroundings.publicUrl, made.value.token));
}
