import type { Campaign } from "./campaign.ts";

/** A time in which more than all of a slot is sold. */
export type Overbooking = {
  readonly slot: string;
  readonly edition: string;
  /** Null where it is so in every section. */
  readonly sectionId: string | null;
  /** Epoch milliseconds; `until` is the first moment after it, null for no end. */
  readonly from: number;
  readonly until: number | null;
  /** The most that is sold within it, over 100. */
  readonly percent: number;
  readonly campaignIds: readonly string[];
};

/** Where and when shares of more than a hundred are sold, of campaigns that run; from now on. @param now epoch milliseconds */
export function findOverbooking(
  campaigns: readonly Campaign[],
  { editions, now }: { readonly editions: readonly string[]; readonly now: number },
): Overbooking[] {
  const sold = campaigns.filter(
    ({ terms, state, endsAt }) =>
      terms === "share" && state === "running" && (endsAt === null || endsAt > now),
  );
  const slots = [...new Set(sold.flatMap((one) => one.slots))].sort();
  const sections = [...new Set(sold.flatMap((one) => one.sectionIds))].sort();
  return slots.flatMap((slot) =>
    editions.flatMap((edition) => {
      const here = sold.filter(
        (one) => one.slots.includes(slot) && (one.editions.length === 0 || one.editions.includes(edition)),
      );
      const everywhere = timesOver(
        here.filter((one) => one.sectionIds.length === 0),
        now,
      );
      const inSections = sections.flatMap((sectionId) => {
        const ofSection = here.filter(
          (one) => one.sectionIds.length === 0 || one.sectionIds.includes(sectionId),
        );
        if (ofSection.every((one) => one.sectionIds.length === 0)) return [];
        // What is so in every section is said once.
        return timesOver(ofSection, now)
          .filter((time) => !everywhere.some((all) => isWithin(time, all) && all.percent === time.percent))
          .map((time) => ({ slot, edition, sectionId, ...time }));
      });
      return [...everywhere.map((time) => ({ slot, edition, sectionId: null, ...time })), ...inSections];
    }),
  );
}

type Time = Pick<Overbooking, "from" | "until" | "percent" | "campaignIds">;

/** The times in which these campaigns have more than a hundred together: neighbouring ones as one. */
function timesOver(campaigns: readonly Campaign[], now: number): Time[] {
  const bounds = [
    ...new Set([now, ...campaigns.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt ?? startsAt])]),
  ]
    .filter((at) => at >= now)
    .sort((a, b) => a - b);
  const times: Time[] = [];
  bounds.forEach((from, i) => {
    const running = campaigns.filter(
      ({ startsAt, endsAt }) => startsAt <= from && (endsAt === null || endsAt > from),
    );
    const percent = running.reduce((sum, { amount }) => sum + amount, 0);
    if (percent <= 100) return;
    const time = { from, until: bounds[i + 1] ?? null, percent, campaignIds: running.map(({ id }) => id) };
    const last = times.at(-1);
    if (last?.until === from) times[times.length - 1] = joined(last, time);
    else times.push(time);
  });
  return times;
}

function joined(one: Time, next: Time): Time {
  return {
    from: one.from,
    until: next.until,
    percent: Math.max(one.percent, next.percent),
    campaignIds: [...new Set([...one.campaignIds, ...next.campaignIds])],
  };
}

function isWithin(time: Time, all: Time): boolean {
  return all.from <= time.from && (all.until === null || (time.until !== null && time.until <= all.until));
}
