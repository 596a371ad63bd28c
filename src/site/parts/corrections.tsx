import { addressesOf } from "../../features/settings/addresses.ts";
import { findEdition } from "../../features/settings/newspaper.ts";
import type { OtherEdition, PublicCorrection } from "../../features/stories/public-story.ts";
import { machineTime, toldMoment } from "../shell/told-time.ts";
import type { Visit } from "../visit.ts";
import { languageName } from "./language-switch.tsx";

type Props = { readonly visit: Visit; readonly corrections: readonly PublicCorrection[] };

/** What was wrong in a story, when it was put right, and in which other languages too. */
export function Corrections({ visit, corrections }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section className="corrections">
      <h2>{visit.words.corrections}</h2>
      {corrections.map((correction) => (
        <p key={correction.at}>
          <time dateTime={machineTime(correction.at)}>{toldMoment(visit, correction.at)}</time>{" "}
          {correction.note}
          {correction.elsewhere.map((other) => (
            <Elsewhere key={other.versionId} visit={visit} other={other} />
          ))}
        </p>
      ))}
    </section>
  );
}

function Elsewhere({ visit, other }: { readonly visit: Visit; readonly other: OtherEdition }) {
  const { site, words, edition } = visit;
  const there = findEdition(site.newspaper, other.edition);
  if (there === undefined) return null;
  return (
    <>
      {" "}
      <a
        href={addressesOf(there, { lite: visit.liteAddresses }).story(other.slug)}
        hrefLang={there.language}
        rel="alternate"
      >
        {words.alsoCorrected(languageName(there.language, edition.language))}
      </a>
    </>
  );
}
