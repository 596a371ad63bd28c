import type { Accounts } from "../../platform/accounts/accounts.ts";
import type { Ledger } from "../../platform/database/ledger.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import type { Translator } from "../../platform/translators/translator.ts";
import type { Live } from "../live/live.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import type { ForgottenPassword } from "../staff/forgotten-password.ts";

/** What the endpoints stand on. */
export type Newsroom = {
  readonly newspaper: Newspaper;
  readonly accounts: Accounts;
  readonly ledger: Ledger;
  readonly files: FileStore;
  readonly live: Live;
  /** The address by which readers know the site, without a slash at the end. */
  readonly publicUrl: string;
  /** Sends a new link to whoever forgot the password, without telling whether somebody has the address; null where no mail is sent. */
  readonly forgottenPassword: ForgottenPassword | null;
  /** Drafts translations; null where the newspaper has no machine for it. */
  readonly translate: Translator | null;
  /** Signs links. */
  readonly secret: string;
  /** How many bytes the page of a version's newest draft is as it travels; 0 in an edition that there is no more. */
  readonly weighDraft: (draft: {
    readonly id: string;
    readonly edition: string;
    readonly lite: boolean;
    /** Epoch milliseconds. */
    readonly now: number;
  }) => Promise<number>;
};
