/** What a section is called in an edition, and the last part of its address there. */
export type SectionName = {
  readonly sectionId: string;
  readonly edition: string;
  readonly name: string;
  readonly slug: string;
};

/**
 * Which names must be written so that every wanted one is there as it is wanted, its slug its own: the wanted ones that are not there yet,
 * and those of other sections whose slug is wanted, under the first of `slug-2`, `slug-3`... that is free.
 * @param wanted no slug twice in one edition
 */
export function settleSectionNames(
  before: readonly SectionName[],
  wanted: readonly SectionName[],
): SectionName[] {
  const wantedPlaces = new Set(wanted.map(placeOf));
  const taken = new Set(wanted.map(addressOf));
  const others = before.filter((one) => !wantedPlaces.has(placeOf(one)));
  const inTheWay = others.filter((one) => taken.has(addressOf(one)));
  for (const one of others) taken.add(addressOf(one));
  const known = new Map(before.map((one) => [placeOf(one), one]));
  const missing = wanted.filter((one) => {
    const own = known.get(placeOf(one));
    return own?.name !== one.name || own.slug !== one.slug;
  });
  return [...missing, ...inTheWay.map((one) => moveAway(one, taken))];
}

/** That a section has another slug in an edition; `isTaken` says that a different section has its old one now. */
export type MovedSlug = {
  readonly sectionId: string;
  readonly edition: string;
  readonly from: string;
  readonly to: string;
  readonly isTaken: boolean;
};

/** Which slugs change when these names are written. */
export function listMovedSlugs(before: readonly SectionName[], written: readonly SectionName[]): MovedSlug[] {
  const known = new Map(before.map((one) => [placeOf(one), one.slug]));
  const given = new Set(written.map(addressOf));
  return written.flatMap((one) => {
    const { sectionId, edition, slug: to } = one;
    const from = known.get(placeOf(one));
    if (from === undefined || from === to) return [];
    return [{ sectionId, edition, from, to, isTaken: given.has(addressOf({ edition, slug: from })) }];
  });
}

function moveAway(name: SectionName, taken: Set<string>): SectionName {
  for (let number = 2; ; number++) {
    const moved = { ...name, slug: `${name.slug}-${number}` };
    if (taken.has(addressOf(moved))) continue;
    taken.add(addressOf(moved));
    return moved;
  }
}

function placeOf({ sectionId, edition }: SectionName): string {
  return `${sectionId} ${edition}`;
}

function addressOf({ edition, slug }: Pick<SectionName, "edition" | "slug">): string {
  return `${edition} ${slug}`;
}
