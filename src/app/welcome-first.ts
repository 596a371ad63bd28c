import { invitationAddress, inviteFirstAdministrator } from "../features/staff/invite.ts";
import type { Foundation } from "./wire.ts";

/** Where nobody works here yet, the log tells the link by which the first administrator comes in. */
export async function welcomeFirst({ ledger, surroundings, log }: Foundation): Promise<void> {
  const { value: first } = await ledger.write(inviteFirstAdministrator);
  if (first === null) return;
  const link = invitationAddress(surroundings.publicUrl, first.token);
  const expires = new Date(first.expiresAt).toISOString();
  log.warn({ link, expires }, "nobody works here yet: come in once by this link");
}
