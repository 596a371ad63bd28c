import type { Permission } from "../../../features/staff/permissions.ts";
import type { Status, Version } from "../../../features/stories/story.ts";
import type { Answers } from "../../client/check-answers.ts";
import { api } from "../../client/newsroom-api.ts";

/** What can be done with a version on its way to readers. */
export type Act =
  | "send"
  | "return"
  | "publish"
  | "schedule"
  | "unschedule"
  | "correct"
  | "withdraw"
  | "embargo"
  | "lift"
  | "kill"
  | "revive";

/** What an act is asked with. `at` in epoch milliseconds. */
export type Told = {
  readonly versionId: string;
  readonly basedOn: string;
  readonly note: string;
  readonly at: number;
  /** What is said of the findings of the checks. */
  readonly answers: Answers;
  /** The corrections of other editions that a correction follows, by their revisions. */
  readonly follows: readonly string[];
};

type Rule = {
  readonly from: readonly Status[];
  readonly permission: Permission;
  /** What the member is asked for: a note, which readers will see or colleagues, or a time. */
  readonly asks: "nothing" | "note" | "time";
  /** Whether it is seldom done: it stands apart from the story's head. */
  readonly isRare?: true;
  /** Whether it is offered for a version that has an embargo, or for one that has none; for both when absent. */
  readonly whenEmbargoed?: boolean;
  /** Whether it shows the draft to readers, which the checks must let pass. */
  readonly releases?: true;
  readonly run: (told: Told) => Promise<unknown>;
};

const looked = ({ basedOn, answers }: Told) => ({ basedOn, ...answers });
const named = ({ versionId }: Told) => ({ params: { id: versionId } });

/** Which act is offered where, and what it calls; the server holds the rules. */
export const acts: Readonly<Record<Act, Rule>> = {
  send: {
    from: ["draft"],
    permission: "story.write",
    asks: "note",
    run: (told) => api.sendForReview({ ...named(told), body: { note: told.note } }),
  },
  return: {
    from: ["in-review"],
    permission: "story.publish",
    asks: "note",
    run: (told) => api.giveBack({ ...named(told), body: { note: told.note } }),
  },
  publish: {
    from: ["draft", "in-review", "scheduled", "published", "corrected", "withdrawn"],
    permission: "story.publish",
    asks: "nothing",
    releases: true,
    run: (told) => api.publish({ ...named(told), body: looked(told) }),
  },
  schedule: {
    from: ["draft", "in-review", "scheduled"],
    permission: "story.publish",
    asks: "time",
    releases: true,
    run: (told) => api.schedule({ ...named(told), body: { ...looked(told), at: told.at } }),
  },
  unschedule: {
    from: ["scheduled"],
    permission: "story.publish",
    asks: "nothing",
    run: (told) => api.unschedule(named(told)),
  },
  correct: {
    from: ["published", "corrected"],
    permission: "story.publish",
    asks: "note",
    releases: true,
    run: (told) =>
      api.correct({ ...named(told), body: { ...looked(told), note: told.note, answers: told.follows } }),
  },
  withdraw: {
    from: ["published", "corrected"],
    permission: "story.publish",
    asks: "nothing",
    run: (told) => api.withdraw(named(told)),
  },
  embargo: {
    from: ["draft", "in-review"],
    permission: "story.publish",
    asks: "time",
    isRare: true,
    run: (told) => api.embargo({ ...named(told), body: { until: told.at } }),
  },
  lift: {
    from: ["draft", "in-review"],
    permission: "story.publish",
    asks: "nothing",
    isRare: true,
    whenEmbargoed: true,
    run: (told) => api.embargo({ ...named(told), body: { until: null } }),
  },
  kill: {
    from: ["draft", "in-review"],
    permission: "story.publish",
    asks: "nothing",
    isRare: true,
    run: (told) => api.kill(named(told)),
  },
  revive: {
    from: ["killed"],
    permission: "story.publish",
    asks: "nothing",
    run: (told) => api.revive(named(told)),
  },
};

/** The acts that are offered from where a version stands: those that are often done, or the rare ones. */
export function listActs(
  { status, embargoUntil }: Pick<Version, "status" | "embargoUntil">,
  how: "often" | "rare",
): Act[] {
  return (Object.keys(acts) as Act[]).filter((act) => {
    const { from, isRare = false, whenEmbargoed } = acts[act];
    if (!from.includes(status) || isRare !== (how === "rare")) return false;
    return whenEmbargoed === undefined || whenEmbargoed === (embargoUntil !== null);
  });
}
