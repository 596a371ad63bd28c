import { addressesOf } from "../../features/settings/addresses.ts";
import { findEdition } from "../../features/settings/newspaper.ts";
import type { OpenDebt } from "../../features/stories/public-story.ts";
import { isSameDay, toldBriefly, toldMoment } from "../shell/told-time.ts";
import type { Visit } from "../visit.ts";
import { languageName } from "./language-switch.tsx";

/** Tells the reader of a translation that its original has been changed since, and leads there. */
export function DebtLine({ visit, debt }: { visit: Visit; debt: OpenDebt }) {
  const { site, words, edition } = visit;
  const original = findEdition(site.newspaper, debt.original.edition);
  if (original === undefined) return null;
  const language = languageName(original.language, edition.language);
  return (
    <p className="debt">
      {`${sentence(visit, debt, language)} `}
      <a
        href={addressesOf(original, { lite: visit.liteAddresses }).story(debt.original.slug)}
        hrefLang={original.language}
        rel="alternate"
      >
        {words.readIn(language)}
      </a>
    </p>
  );
}

function sentence(visit: Visit, { followsAt, originalUpdatedAt }: OpenDebt, language: string): string {
  const { words } = visit;
  const updated = toldMoment(visit, originalUpdatedAt);
  return isSameDay(visit, followsAt, originalUpdatedAt)
    ? words.followsAsOfTime(language, updated, toldBriefly(visit, followsAt, originalUpdatedAt))
    : words.followsAsOfDay(language, updated, toldMoment(visit, followsAt));
}
