import type { Status } from "../../../features/stories/story.ts";

/** What a desk looks at: it stands in the address, so that it can be kept and passed on. */
export type DeskFilters = {
  readonly edition?: string;
  readonly status?: Status;
  readonly section?: string;
  readonly person?: string;
  readonly startedBy?: string;
  readonly text?: string;
  readonly debt?: (typeof debts)[number];
  /** A row a version; a row a story where it is absent. */
  readonly by?: "version";
};

/** What a desk asks of translations. */
export const debts = ["owing", "untranslated", "overdue"] as const;

export const statuses = [
  "draft",
  "in-review",
  "scheduled",
  "published",
  "corrected",
  "withdrawn",
  "killed",
] as const satisfies readonly Status[];

/** Reads the filters of an address; what isn't one, or is empty, is passed over. */
export function readDeskFilters(search: Readonly<Record<string, unknown>>): DeskFilters {
  const read = (name: string) => {
    const value = search[name];
    return typeof value === "string" && value.trim() !== "" ? { [name]: value.slice(0, 200) } : {};
  };
  const debt = debts.find((one) => one === search.debt);
  const status = statuses.find((one) => one === search.status);
  return {
    ...read("edition"),
    ...(status !== undefined && { status }),
    ...(debt !== undefined && { debt }),
    ...(search.by === "version" && { by: search.by }),
    ...read("section"),
    ...read("person"),
    ...read("startedBy"),
    // A search for a number alone is read from the address as one.
    ...(typeof search.text === "number" ? { text: String(search.text) } : read("text")),
  };
}

/** The filters with one of them changed; an empty value takes it away. */
export function changeFilter(filters: DeskFilters, name: keyof DeskFilters, value: string): DeskFilters {
  return readDeskFilters({ ...filters, [name]: value });
}

/**
 * Whether a line stands for its story, which any of its versions may name. Who looks for drafts, for an edition or for what somebody
 * wrote looks for versions, and must be led to those.
 */
export function areStories({ by, edition, status, person, startedBy, debt }: DeskFilters): boolean {
  return [by, edition, status, person, startedBy, debt].every((wish) => wish === undefined);
}
