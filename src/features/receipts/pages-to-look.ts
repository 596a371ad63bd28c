import { monthOf } from "../../kernel/months.ts";
import { addressesOf } from "../settings/addresses.ts";
import { findEdition, type Newspaper } from "../settings/newspaper.ts";
import type { PageKind, PageToLook } from "./receipt.ts";

/** Where readers may meet a version: its own address, what it is filed under, its tellings in other editions. Slugs of addresses. */
export type Whereabouts = {
  readonly edition: string;
  readonly slug: string;
  /** Since when the public sees it, epoch milliseconds; null when it never did. */
  readonly visibleFrom: number | null;
  readonly sections: readonly string[];
  readonly topics: readonly string[];
  readonly writers: readonly string[];
  readonly otherEditions: readonly { readonly edition: string; readonly slug: string }[];
};

/** The path of a version's own page; null when its edition is no longer published. */
export function pathOf(
  newspaper: Newspaper,
  { edition, slug }: Pick<Whereabouts, "edition" | "slug">,
): string | null {
  const found = findEdition(newspaper, edition);
  return found === undefined ? null : addressesOf(found).story(slug);
}

/** Every page on which a reader may meet a version, or miss it. */
export function listPagesToLook(newspaper: Newspaper, where: Whereabouts): PageToLook[] {
  const edition = findEdition(newspaper, where.edition);
  if (edition === undefined) return [];
  const full = addressesOf(edition);
  const here = (kind: PageKind, path: string): PageToLook => ({ kind, edition: edition.code, path });
  return [
    here("story", full.story(where.slug)),
    here("lite", addressesOf(edition, { lite: true }).story(where.slug)),
    here("front", full.front()),
    here("latest", full.latest()),
    ...where.sections.map((slug) => here("section", full.section(slug))),
    ...where.topics.map((slug) => here("topic", full.topic(slug))),
    ...where.writers.map((slug) => here("writer", full.author(slug))),
    here("feed", full.feed()),
    here("feed", full.feed().replace(/\.xml$/, ".json")),
    here("sitemap", full.newsSitemap()),
    ...(where.visibleFrom === null ? [] : [here("sitemap", full.sitemap(monthOf(where.visibleFrom)))]),
    ...where.otherEditions.flatMap((other) => {
      const path = pathOf(newspaper, other);
      return path === null ? [] : [{ kind: "other-edition" as const, edition: other.edition, path }];
    }),
  ];
}
