import type { ReactElement } from "react";
import type { Words } from "../../locales/words.ts";
import type { AdLineup } from "../features/ads/lineup.ts";
import type { FrontName } from "../features/lists/front.ts";
import type { Addresses } from "../features/settings/addresses.ts";
import type { Edition, Newspaper } from "../features/settings/newspaper.ts";
import type { DialectName } from "../platform/database/open-database.ts";
import type { ReadDatabase, Reading } from "../platform/database/reading.ts";
import type { ScriptName } from "./shell/reader-scripts.ts";
import type { Standing, StandingMemory } from "./standing.ts";

/** What the whole site stands on. */
export type Site = {
  readonly newspaper: Newspaper;
  /** The address by which readers know the site, without a slash at the end. */
  readonly publicUrl: string;
  readonly db: ReadDatabase;
  readonly dialect: DialectName;
  /** Absent where nobody advertises, as in tests of other things. */
  readonly ads?: AdLineup;
  /** What stands over every page. */
  readonly standing: StandingMemory;
};

/** One reader's request for one page, as a page sees it: the edition, the moment, and where to read. */
export type Visit = {
  readonly site: Site;
  readonly edition: Edition;
  readonly words: Words;
  /** Whether text alone is shown: on the text-only pages, and on every page in storm mode. */
  readonly lite: boolean;
  /** Whether links lead to the text-only pages' addresses. */
  readonly liteAddresses: boolean;
  readonly addresses: Addresses;
  readonly reading: Reading;
  readonly standing: Standing;
  /** The variable part of the address, decoded; empty where the page has none. */
  readonly slug: string;
  readonly query: URLSearchParams;
  /** Orders of curated lists that an editor tries; absent for readers. */
  readonly orders?: TriedOrders;
};

/** Story ids of curated lists in an order that is not saved. */
export type TriedOrders = Readonly<Partial<Record<FrontName, readonly string[]>>>;

/** The same page in another edition. */
export type Alternate = { readonly edition: Edition; readonly path: string };

/** What a page is, besides its contents: for the document's head and the header. */
export type PageFacts = {
  readonly title: string;
  readonly description: string;
  /** Its own address, without the origin; null for a notice, which has none. */
  readonly path: string | null;
  /** Where the public can read it in other editions; empty when nowhere. */
  readonly alternates: readonly Alternate[];
  /** Whether the links to the alternates read `Read in French` (a story) or name the language alone (a list). */
  readonly isStory: boolean;
  /** schema.org's words about it (JSON-LD). */
  readonly structuredData?: Readonly<Record<string, unknown>>;
  /** The picture that represents it elsewhere, as a path. */
  readonly pictureUrl?: string;
  /** Which section of the navigation it belongs to. */
  readonly sectionId?: string;
  /** Whether search engines are asked to leave it out. */
  readonly unlisted?: boolean;
  /** Rules for this kind of page alone, which no other page should carry. */
  readonly styles?: string;
  /** What runs in the reader's browser; it reads without, too. */
  readonly scripts?: readonly ScriptName[];
  /** Whether it is kept and shown later: without today's date and weather in its head. */
  readonly isTimeless?: boolean;
  /** Whether it shows a draft: marked as that, in our own frames too, with links that open beside it. */
  readonly isPreview?: boolean;
};

/** What an address answers. */
export type PageAnswer =
  | {
      readonly kind: "page";
      readonly facts: PageFacts;
      readonly view: ReactElement;
      readonly cacheable?: boolean;
    }
  /** For programs: a feed. */
  | { readonly kind: "data"; readonly contentType: string; readonly body: string }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "missing" }
  | { readonly kind: "gone" };

/** A page: every read, once, and what is to be shown of it. */
export type PageLoader = (visit: Visit) => Promise<PageAnswer>;
