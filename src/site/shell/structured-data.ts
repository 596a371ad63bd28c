import { addressesOf } from "../../features/settings/addresses.ts";
import type { PublicStory } from "../../features/stories/public-story.ts";
import { addressOf } from "../parts/picture.tsx";
import type { Visit } from "../visit.ts";
import { machineTime } from "./told-time.ts";

/** A story in schema.org's words (https://schema.org/NewsArticle), as search engines read it. */
export function newsArticle(visit: Visit, story: PublicStory): Record<string, unknown> {
  const { site, edition } = visit;
  const addresses = addressesOf(edition);
  const absolute = (path: string) => site.publicUrl + path;
  const pictures = (story.picture?.picture.renditions ?? []).filter((one) => one.format === "jpeg");
  return {
    "@context": "https://schema.org",
    "@type": story.kind === "page" ? "WebPage" : "NewsArticle",
    headline: story.headline,
    description: story.standfirst,
    inLanguage: edition.language,
    // The saved state that this page shows: an opaque name, by which a copy of the page that a cache kept is told from a newer one.
    version: story.revisionId,
    datePublished: machineTime(story.publishedAt),
    dateModified: machineTime(story.updatedAt ?? story.publishedAt),
    mainEntityOfPage: absolute(addresses.story(story.slug)),
    author: story.writers.map((writer) => ({
      "@type": "Person",
      name: writer.name,
      url: absolute(addresses.author(writer.slug)),
    })),
    publisher: {
      "@type": "NewsMediaOrganization",
      name: site.newspaper.name[edition.code],
      url: absolute(addresses.front()),
    },
    ...(story.section === null ? {} : { articleSection: story.section.name }),
    ...(pictures.length === 0 ? {} : { image: pictures.slice(-1).map((one) => absolute(addressOf(one))) }),
    isAccessibleForFree: true,
  };
}
