import { z } from "zod";
import { alertSeverities } from "../../kernel/alert-severity.ts";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { colleague, done, editionCode, id, moment } from "../api/fields.ts";
import { findMemberNames } from "../staff/staff.store.ts";
import { type Alert, byUrgency, isStanding } from "./alert.ts";
import { listFormerAlerts, listOpenAlerts, listStoryNames } from "./alerts.store.ts";
import { changeAlert, liftAlert, raiseAlert } from "./change-alerts.ts";

/** How many alerts that ended are told. */
const FORMER = 30;

const access = { permission: "alert.raise" } as const;
const params = z.object({ id });
const named = z.object({ id });
const severity = z.enum(alertSeverities);
/** As the configuration has it: small letters, digits and hyphens. */
const classKey = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const wish = z.object({
  classKey: classKey.nullable(),
  severity,
  texts: z.record(editionCode, z.string().trim().max(300)),
  storyId: id.nullable(),
  until: moment.nullable(),
});
const alert = wish.extend({
  id,
  storyName: z.string().nullable(),
  raisedAt: moment,
  raisedBy: colleague.nullable(),
  endedAt: moment.nullable(),
  endedBy: colleague.nullable(),
});
const perEdition = z.record(z.string(), z.string());

const list = memberEndpoint({
  method: "get",
  path: "/alerts",
  summary: "The alerts above every page, those that ended last, and the classes of warnings",
  access,
  output: z.object({
    standing: z.array(alert),
    former: z.array(alert),
    classes: z.array(z.object({ key: z.string(), severity, names: perEdition, means: perEdition })),
  }),
  refusals: [],
  async answer({ db, now, newsroom }) {
    const standing = (await listOpenAlerts(db)).filter((one) => isStanding(one, now)).toSorted(byUrgency);
    const former = await listFormerAlerts(db, FORMER);
    const all = [...standing, ...former];
    const people = [...new Set(all.flatMap((one) => [one.raisedBy ?? [], one.endedBy ?? []].flat()))];
    const names = await findMemberNames(db, people);
    const stories = await listStoryNames(db, [...new Set(all.flatMap((one) => one.storyId ?? []))]);
    const nameOf = (by: string | null) => (by === null ? null : { id: by, name: names.get(by) ?? "" });
    const tell = (one: Alert) => ({
      ...one,
      storyName: one.storyId === null ? null : (stories.get(one.storyId) ?? ""),
      raisedBy: nameOf(one.raisedBy),
      endedBy: nameOf(one.endedBy),
    });
    return accept({
      standing: standing.map(tell),
      former: former.map(tell),
      classes: newsroom.newspaper.alerts?.classes ?? [],
    });
  },
});

const raise = memberEndpoint({
  method: "post",
  path: "/alerts",
  summary: "Raise an alert above every page of every edition, until a time or until it is lifted",
  body: wish,
  access,
  output: named,
  refusals: ["text-missing", "unknown-class", "unknown-story", "time-is-past", "too-many-alerts"],
  answer: ({ newsroom, member, body, write }) =>
    write((writing) => raiseAlert(writing, { newspaper: newsroom.newspaper, wish: body, by: member.id })),
});

const change = memberEndpoint({
  method: "put",
  path: "/alerts/:id",
  summary: "Put an alert in other words or under another class; the answer is the id of the new wording",
  params,
  body: wish,
  access,
  output: named,
  refusals: ["text-missing", "unknown-class", "unknown-story", "time-is-past", "not-found"],
  answer: ({ newsroom, member, params, body, write }) =>
    write((writing) =>
      changeAlert(writing, { id: params.id, newspaper: newsroom.newspaper, wish: body, by: member.id }),
    ),
});

const lift = memberEndpoint({
  method: "delete",
  path: "/alerts/:id",
  summary: "Lift an alert: it goes from every page",
  params,
  access,
  output: done,
  refusals: ["not-found"],
  answer: ({ member, params, write }) =>
    write((writing) => liftAlert(writing, { id: params.id, by: member.id })),
});

/** What stands above every page while all readers must know it. */
export const alertEndpoints: readonly Endpoint[] = [list, raise, change, lift];
