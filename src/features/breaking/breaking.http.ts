import { z } from "zod";
import { answerOnce, wishKey } from "../api/answer-once.ts";
import { type Endpoint, memberEndpoint } from "../api/endpoint.ts";
import { editionCode, id, line } from "../api/fields.ts";
import { answersIn } from "../checks/finding-fields.ts";
import { findEdition } from "../settings/newspaper.ts";
import { may } from "../staff/permissions.ts";
import { publishChecked } from "./publish-checked.ts";
import type { Telling } from "./telling.ts";

const paragraph = z.string().trim().min(1).max(5000);
const telling = z.object({
  edition: editionCode,
  headline: line.max(300),
  paragraphs: z.array(paragraph).min(1).max(10),
});

const broken = z.object({
  storyId: id,
  versions: z.array(z.object({ versionId: id, edition: z.string(), slug: z.string() })),
});

const publish = memberEndpoint({
  method: "post",
  path: "/breaking",
  summary: "Publish breaking news at once: a story, stubs in other editions, the lead of their front pages",
  body: z.object({
    key: wishKey,
    /** The first is the story; each further one a stub, whose readers are told that the full story follows. */
    tellings: z.tuple([telling], telling),
    sectionId: id.nullable().default(null),
    /** Whether it leads the front page of each of its editions (front.change). */
    leads: z.boolean().default(false),
    ...answersIn,
  }),
  access: {
    permission: "story.publish",
    where: (_, { body }) => ({ edition: body.tellings[0].edition, owner: null }),
  },
  output: broken,
  refusals: [
    "no-such-edition",
    "edition-exists",
    "unknown-filing",
    "not-permitted",
    "key-used",
    "checks-failed",
  ],
  async answer({ newsroom, member, body, write }) {
    // What is said of the findings is no part of the wish: the same news is published once, whatever was accepted on the way.
    const { accepted, overrule, ...wished } = body;
    const { key, sectionId, leads } = wished;
    const [first, ...stubs] = body.tellings.map((one): Telling | null => {
      const edition = findEdition(newsroom.newspaper, one.edition);
      return edition === undefined ? null : { ...one, edition };
    });
    const others = stubs.filter((one) => one !== null);
    if (first === undefined || first === null || others.length < stubs.length)
      return { ok: false, refusal: "no-such-edition" };
    const tellings: [Telling, ...Telling[]] = [first, ...others];
    const isLet = tellings.every(({ edition }) => {
      const place = { edition: edition.code, owner: null };
      return (
        may(member, "story.publish", place) &&
        (!leads || may(member, "front.change", place)) &&
        (overrule === undefined || may(member, "story.overrule", place))
      );
    });
    if (!isLet) return { ok: false, refusal: "not-permitted" };
    const wish = { staffId: member.id, key, asked: { post: "/breaking", ...wished } };
    return write((writing) =>
      answerOnce(writing, wish, {
        schema: broken,
        work: () =>
          publishChecked(
            writing,
            { tellings, sectionId, leads, by: member.id },
            { accepted, overrule, language: member.language },
          ),
      }),
    );
  },
});

/** Breaking news, from a phone. */
export const breakingEndpoints: readonly Endpoint[] = [publish];
