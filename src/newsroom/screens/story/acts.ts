import type { Permission } from "../../../features/staff/permissions.ts";
import type { Status } from "../../../features/stories/story.ts";
import type { Answers } from "../../client/check-answers.ts";
import { api } from "../../client/newsroom-api.ts";

/** What can be done with a version on its way to readers. */
export type Act = "send" | "return" | "publish" | "schedule" | "unschedule" | "correct" | "withdraw";

/** What an act is asked with. `at` in epoch milliseconds. */
export type Told = {
  readonly versionId: string;
  readonly basedOn: string;
  readonly note: string;
  readonly at: number;
  /** What is said of the findings of the checks. */
  readonly answers: Answers;
};

type Rule = {
  readonly from: readonly Status[];
  readonly permission: Permission;
  /** What the member is asked for: a note, which readers will see or colleagues, or a time. */
  readonly asks: "nothing" | "note" | "time";
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
    run: (told) => api.correct({ ...named(told), body: { ...looked(told), note: told.note } }),
  },
  withdraw: {
    from: ["published", "corrected"],
    permission: "story.publish",
    asks: "nothing",
    run: (told) => api.withdraw(named(told)),
  },
};

/** The acts that are offered from where a version stands. */
export function listActs(status: Status): Act[] {
  return (Object.keys(acts) as Act[]).filter((act) => acts[act].from.includes(status));
}
