import { allRefusals } from "../../locales/all-locales.ts";
import { invitationAddress, inviteFirstAdministrator } from "../features/staff/invite.ts";
import { openAccounts } from "../platform/accounts/open-accounts.ts";
import { loadSecret } from "../platform/accounts/secret.ts";
import { chooseEdition } from "../site/choose-edition.ts";
import type { NewsroomParts } from "./newsroom-api.ts";
import type { Foundation, Rounds } from "./wire.ts";

/** The only path below which the newsroom's cookies are sent: no page of a reader ever sees one. */
const COOKIE_PATH = "/newsroom";

/** Opens the accounts; where nobody works here yet, the log tells the link by which the first administrator comes in. */
export async function openNewsroom(
  foundation: Foundation,
  rounds: Pick<Rounds, "visible">,
): Promise<NewsroomParts> {
  const { surroundings, newspaper, database, ledger, files, clock, log } = foundation;
  const { publicUrl } = surroundings;
  const secret = surroundings.secret ?? loadSecret(surroundings.dataFolder);
  const issuer = Object.values(newspaper.name)[0] ?? "Masthead";
  const accounts = await openAccounts({
    database,
    clock,
    log,
    secret,
    publicUrl,
    issuer,
    path: COOKIE_PATH,
  });
  const { value: first } = await ledger.write(inviteFirstAdministrator);
  if (first !== null) {
    const link = invitationAddress(publicUrl, first.token);
    log.warn(
      { link, expires: new Date(first.expiresAt).toISOString() },
      "nobody works here yet: come in once by this link",
    );
  }
  return {
    newsroom: { newspaper, accounts, ledger, files, publicUrl, secret },
    clock,
    log,
    visible: (changeId) => rounds.visible(changeId),
    chooseLanguage: (acceptLanguage) => {
      const edition = chooseEdition(newspaper, acceptLanguage);
      const folder = edition.words ?? edition.code;
      return allRefusals[folder] === undefined ? "en" : folder;
    },
  };
}
