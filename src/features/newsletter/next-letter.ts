import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { addressesOf } from "../settings/addresses.ts";
import { findEdition, type Newspaper } from "../settings/newspaper.ts";
import { readingOf, storiesSince } from "./begin-issues.ts";
import { type WrittenLetter, writeIssueLetter } from "./issue-letter.tsx";
import { nameOfList } from "./lists.store.ts";
import type { ListName } from "./newsletter.ts";

type Wanted = {
  readonly newspaper: Newspaper;
  readonly publicUrl: string;
  readonly edition: string;
  readonly list: ListName;
};

/** The next letter of a list, as it would go out now; the way out of it leads to where letters are asked for. */
export async function writeNextLetter(
  at: Pick<Writing, "db" | "dialect" | "now">,
  { newspaper, publicUrl, edition: code, list }: Wanted,
): Promise<Result<WrittenLetter, "no-newsletter" | "not-found" | "nothing-new">> {
  if (newspaper.newsletter === undefined) return refuse("no-newsletter");
  const edition = findEdition(newspaper, code);
  const listName =
    edition === undefined ? null : await nameOfList(readingOf(at, edition), { newspaper, edition }, list);
  if (edition === undefined || listName === null) return refuse("not-found");
  const stories = await storiesSince(at, edition, list);
  if (stories.length === 0) return refuse("nothing-new");
  const leave = publicUrl + addressesOf(edition).newsletter();
  return accept(
    writeIssueLetter({ newspaper, edition, publicUrl, list, listName, stories, at: at.now, leave }),
  );
}
