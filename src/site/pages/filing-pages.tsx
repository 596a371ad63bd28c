import { findAuthorAt } from "../../features/people/people.store.ts";
import { findSectionAt, listSectionSlugs } from "../../features/sections/sections.store.ts";
import { type Addresses, addressesOf } from "../../features/settings/addresses.ts";
import type { Edition } from "../../features/settings/newspaper.ts";
import type { NamedLink } from "../../features/stories/public-story.ts";
import { findTopicAt, listTopicSlugs } from "../../features/topics/topics.store.ts";
import { LATEST, listOfPerson, listOfSection, listOfTopic } from "../../kernel/cache-keys.ts";
import { movedOrMissing } from "../old-addresses.ts";
import type { Alternate, PageAnswer, Visit } from "../visit.ts";
import { listPage } from "./list-page.tsx";

/** Everything of an edition, newest first. */
export async function latestPage(visit: Visit): Promise<PageAnswer> {
  const { words, addresses } = visit;
  return listPage(visit, {
    list: LATEST,
    title: words.latest,
    description: newspaperName(visit),
    path: addresses.latest(),
    alternates: otherEditions(visit).map((edition) => alternate(visit, edition, (there) => there.latest())),
  });
}

/** The stories of a section and of those below it. */
export async function sectionPage(visit: Visit): Promise<PageAnswer> {
  const section = await findSectionAt(visit.reading, visit.slug);
  if (section === null)
    return movedOrMissing(visit, { path: visit.addresses.section(encodeURIComponent(visit.slug)) });
  const slugs = await listSectionSlugs(visit.reading, section.id);
  return listPage(visit, {
    list: listOfSection(section.id),
    title: section.name,
    description: `${section.name} — ${newspaperName(visit)}`,
    path: visit.addresses.section(section.slug),
    alternates: alternatesBySlug(visit, slugs, (there, slug) => there.section(slug)),
    sectionId: section.id,
  });
}

/** The stories filed under a person, a place, an organisation or an affair. */
export async function topicPage(visit: Visit): Promise<PageAnswer> {
  const topic = await findTopicAt(visit.reading, visit.slug);
  if (topic === null) return { kind: "missing" };
  const slugs = await listTopicSlugs(visit.reading, topic.id);
  return listPage(visit, {
    list: listOfTopic(topic.id),
    kind: visit.words.topic,
    title: topic.name,
    introduction: byMail(visit, topic),
    description: `${topic.name} — ${newspaperName(visit)}`,
    path: visit.addresses.topic(topic.slug),
    alternates: alternatesBySlug(visit, slugs, (there, slug) => there.topic(slug)),
  });
}

/** Leads to the letters about a topic, where the newspaper sends any. */
function byMail({ site, words, addresses }: Visit, { name, slug }: NamedLink) {
  if (site.newspaper.newsletter === undefined) return null;
  return (
    <p>
      <a href={addresses.newsletter(slug)}>{words.newsletter.ofTopic(name)}</a>
    </p>
  );
}

/** A writer and what they wrote. */
export async function authorPage(visit: Visit): Promise<PageAnswer> {
  const author = await findAuthorAt(visit.reading, visit.slug);
  if (author === null) return { kind: "missing" };
  return listPage(visit, {
    list: listOfPerson(author.id),
    kind: author.role === "" ? visit.words.author : author.role,
    title: author.name,
    introduction: author.biography === "" ? null : <p className="standfirst">{author.biography}</p>,
    description: author.biography === "" ? author.name : author.biography,
    path: visit.addresses.author(author.slug),
    alternates: otherEditions(visit).map((edition) =>
      alternate(visit, edition, (there) => there.author(author.slug)),
    ),
  });
}

function newspaperName({ site, edition }: Visit): string {
  return site.newspaper.name[edition.code] ?? "";
}

function otherEditions({ site, edition }: Visit): Edition[] {
  return site.newspaper.editions.filter((other) => other.code !== edition.code);
}

function alternatesBySlug(
  visit: Visit,
  slugs: readonly { edition: string; slug: string }[],
  pathOf: (there: Addresses, slug: string) => string,
): Alternate[] {
  return otherEditions(visit).flatMap((edition) => {
    const slug = slugs.find((one) => one.edition === edition.code)?.slug;
    return slug === undefined ? [] : [alternate(visit, edition, (there) => pathOf(there, slug))];
  });
}

function alternate(
  { liteAddresses: lite }: Visit,
  edition: Edition,
  pathOf: (there: Addresses) => string,
): Alternate {
  return { edition, path: pathOf(addressesOf(edition, { lite })) };
}
