import { z } from "zod";
import { accept } from "../../kernel/result.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { colleague, done, moment } from "../api/fields.ts";
import { findMemberNames } from "../staff/staff.store.ts";
import { findStorm } from "./storm.store.ts";
import { beginStorm, endStorm } from "./switch-storm.ts";

const access = { permission: "storm.switch" } as const;

const read = memberEndpoint({
  method: "get",
  path: "/storm",
  summary: "Whether the site is in storm mode, since when and by whom",
  access: "member",
  output: z.object({
    storm: z.object({ beganAt: moment, beganBy: colleague.nullable() }).nullable(),
  }),
  refusals: [],
  async answer({ db }) {
    const storm = await findStorm(db);
    if (storm === null) return accept({ storm });
    const { beganAt, beganBy } = storm;
    const names = await findMemberNames(db, beganBy === null ? [] : [beganBy]);
    return accept({
      storm: { beganAt, beganBy: beganBy === null ? null : { id: beganBy, name: names.get(beganBy) ?? "" } },
    });
  },
});

const begin = memberEndpoint({
  method: "post",
  path: "/storm",
  summary: "Put the site into storm mode: pages of text alone, comments closed, long kept by caches",
  body: z.object({}),
  access,
  output: done,
  refusals: [],
  async answer({ member, write }) {
    await write((writing) => beginStorm(writing, { by: member.id }));
    return accept({ done: true } as const);
  },
});

const end = memberEndpoint({
  method: "delete",
  path: "/storm",
  summary: "End storm mode",
  access,
  output: done,
  refusals: [],
  async answer({ member, write }) {
    await write((writing) => endStorm(writing, { by: member.id }));
    return accept({ done: true } as const);
  },
});

/** The one switch for when the network is nearly gone. */
export const stormEndpoints: readonly Endpoint[] = [read, begin, end];
