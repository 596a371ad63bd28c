import { addressesOf } from "../../features/settings/addresses.ts";
import type { PageFacts, Visit } from "../visit.ts";

/** The foot of every page: the text-only version or the full one, the latest, the editions. */
export function Footer({ visit, facts }: { visit: Visit; facts: PageFacts }) {
  const { words, edition, addresses, site, standing } = visit;
  return (
    <footer className="foot">
      <p className="foot-name">{site.newspaper.name[edition.code]}</p>
      <ul>
        <li>
          <a href={addresses.latest()}>{words.latest}</a>
        </li>
        {standing.storm === null ? <WaysOut visit={visit} facts={facts} /> : null}
        {site.newspaper.editions
          .filter((other) => other.code !== edition.code)
          .map((other) => (
            <li key={other.code}>
              <a
                href={addressesOf(other, { lite: visit.liteAddresses }).front()}
                hrefLang={other.language}
                lang={other.language}
              >
                {`${site.newspaper.name[other.code]} — ${other.label}`}
              </a>
            </li>
          ))}
      </ul>
    </footer>
  );
}

/** What leads beyond the pages that storm mode keeps within reach. */
function WaysOut({ visit, facts }: { visit: Visit; facts: PageFacts }) {
  const { words, addresses, lite } = visit;
  return (
    <>
      <li>
        <a href={addresses.feed()}>{words.feed}</a>
      </li>
      {visit.site.newspaper.newsletter === undefined ? null : (
        <li>
          <a href={addresses.newsletter()}>{words.newsletter.title}</a>
        </li>
      )}
      <li>
        <a href={addresses.app()}>{words.app.download}</a>
      </li>
      <li>
        <a href={otherForm(facts.path, visit)}>{lite ? words.fullSite : words.textOnly}</a>
      </li>
    </>
  );
}

/** The same page, text-only when this is the full one and the other way round. */
function otherForm(path: string | null, { edition, liteAddresses: lite }: Visit): string {
  const here = addressesOf(edition, { lite }).front();
  const there = addressesOf(edition, { lite: !lite }).front();
  return path === null ? there : there + path.slice(here.length);
}
