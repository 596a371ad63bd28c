import { type Addresses, addressesOf } from "../settings/addresses.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import type { OpenSlugs } from "./checked-versions.store.ts";

/** The paths of the newspaper's own site that readers can open, without a slash at the end; full pages and text-only ones. */
export function knownPathsOf({ editions }: Newspaper, open: OpenSlugs): ReadonlySet<string> {
  const paths = editions.flatMap((edition) => {
    const here = (one: { readonly edition: string }) => one.edition === edition.code;
    const own = {
      stories: open.stories.filter(here),
      sections: open.sections.filter(here),
      topics: open.topics.filter(here),
    };
    return [false, true].flatMap((lite) => pathsUnder(addressesOf(edition, { lite }), { ...open, ...own }));
  });
  return new Set([...paths, ...open.oldPaths].map((path) => path.replace(/\/+$/, "")));
}

function pathsUnder(addresses: Addresses, open: OpenSlugs): string[] {
  return [
    addresses.front(),
    addresses.latest(),
    addresses.search(),
    addresses.feed(),
    ...open.stories.map((one) => addresses.story(one.slug)),
    ...open.sections.map((one) => addresses.section(one.slug)),
    ...open.topics.map((one) => addresses.topic(one.slug)),
    ...open.people.map((one) => addresses.author(one.slug)),
  ];
}
