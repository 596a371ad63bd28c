import { insertComments } from "../../src/features/comments/comments.store.ts";
import { savePerson } from "../../src/features/people/people.store.ts";
import type { Block, Body } from "../../src/features/stories/body.ts";
import { createVersion } from "../../src/features/stories/create-version.ts";
import { publishVersion } from "../../src/features/stories/publish-story.ts";
import { noWords, type Words } from "../../src/features/stories/story.ts";
import { saveTopic } from "../../src/features/topics/topics.store.ts";
import { newBlockId, newId } from "../../src/kernel/ids.ts";
import type { Writing } from "../../src/platform/database/ledger.ts";
import type { NewspaperUnderTest } from "../browser/newspaper-under-test.ts";
import { bodyOf } from "../small-newspaper.ts";
import { hostileTexts } from "./hostile-texts.ts";

/** How many texts stand in one headline: each is there whole, and a headline is compared whole. */
const IN_A_HEADLINE = 24;

/** A story whose every short field is hostile. */
export type HostileStory = {
  readonly versionId: string;
  readonly slug: string;
  /** Its texts, as one. */
  readonly text: string;
  /** The names that its writers and its topics have. */
  readonly names: readonly string[];
};

/** What `plantTexts` leaves. */
export type HostileNewspaper = {
  readonly stories: readonly HostileStory[];
  /** The story whose every block is hostile, and which has all the comments. */
  readonly whole: { readonly versionId: string; readonly slug: string };
  /** A story with every text as a paragraph, and as source that only staff see. */
  readonly editable: { readonly versionId: string };
};

type Planting = { readonly writing: Writing; readonly mediaId: string };

/** Publishes every hostile text in every field that somebody writes. */
export async function plantTexts(paper: NewspaperUnderTest, more: Body): Promise<HostileNewspaper> {
  const { id: mediaId } = await paper.foundation.database.db
    .selectFrom("media")
    .select("id")
    .executeTakeFirstOrThrow();
  return paper.act(async (writing) => {
    const planting = { writing, mediaId };
    const stories: HostileStory[] = [];
    for (let at = 0; at < hostileTexts.length; at += IN_A_HEADLINE)
      stories.push(await plantStory(planting, at));
    const body = { type: "doc" as const, content: [...blocksOfTexts(mediaId), ...more.content] };
    const whole = await publish(planting, { words: { ...noWords, headline: "Every block", body } });
    await plantComments(writing, whole.storyId);
    const editable = await publish(planting, {
      words: {
        ...noWords,
        headline: "Every paragraph",
        body: {
          type: "doc",
          content: body.content.filter(({ type }) => type === "paragraph" || type === "source"),
        },
      },
    });
    return { stories, whole, editable };
  });
}

async function plantStory(planting: Planting, at: number): Promise<HostileStory> {
  const names = hostileTexts.slice(at, at + IN_A_HEADLINE);
  const text = names.join(" ¶ ");
  const lead = { mediaId: planting.mediaId, alt: text, caption: text, credit: text };
  const made = await publish(planting, {
    words: {
      headline: text,
      kicker: text,
      standfirst: text,
      source: text,
      place: text,
      picture: lead,
      body: bodyOf(text),
    },
    filing: { names, at },
  });
  return { ...made, text, names };
}

type ToPublish = {
  readonly words: Words;
  /** The names of its writers and topics, and the number of the first. */
  readonly filing?: { readonly names: readonly string[]; readonly at: number };
};

async function publish({ writing }: Planting, { words, filing }: ToPublish) {
  const { db, now } = writing;
  const topicIds: string[] = [];
  const personIds: string[] = [];
  for (const [i, name] of (filing?.names ?? []).entries()) {
    const slug = `of-${(filing?.at ?? 0) + i}`;
    const said = { role: name, biography: name };
    personIds.push(await savePerson(db, { slug, name, words: { en: said } }, now));
    topicIds.push(await saveTopic(db, { key: slug, kind: "affair", names: { en: { name, slug } } }, now));
  }
  const story = { sectionId: await worldOf(writing), topicIds };
  const rest = { edition: "en", kind: "story", personIds, savedBy: null } as const;
  const made = await createVersion(writing, { story, words, ...rest });
  if (!made.ok) throw new Error(made.refusal);
  const published = await publishVersion(writing, { versionId: made.value.versionId });
  if (!published.ok) throw new Error(published.refusal);
  return made.value;
}

async function worldOf({ db }: Writing): Promise<string> {
  const row = await db.selectFrom("sections").select("id").where("key", "=", "world").executeTakeFirst();
  return row?.id ?? "";
}

/** Each text as a paragraph, a heading, an attribution, an item, a title, an alternative text, a caption, a credit, a cell. */
export function blocksOfTexts(mediaId: string): Block[] {
  return hostileTexts.flatMap((text): Block[] => {
    const content = [{ type: "text" as const, text }];
    const inner = [{ type: "paragraph" as const, content }];
    const items = [{ type: "listItem" as const, content: inner }];
    const id = () => ({ id: newBlockId() });
    const spoken = [
      { type: "text" as const, text, marks: [{ type: "language" as const, attrs: { lang: text } }] },
    ];
    return [
      { type: "paragraph", attrs: id(), content: spoken },
      { type: "heading", attrs: { ...id(), level: 3 }, content },
      { type: "quotation", attrs: { ...id(), attribution: text }, content: inner },
      { type: "keyFacts", attrs: { ...id(), title: text }, content: items },
      { type: "image", attrs: { ...id(), mediaId, alt: text, caption: text, credit: text } },
      {
        type: "embed",
        attrs: { ...id(), url: "https://video.example/1", provider: text, title: text },
      },
      { type: "update", attrs: { ...id(), at: 0, headline: text }, content: inner },
      { type: "correction", attrs: { ...id(), at: 0 }, content: inner },
      {
        type: "table",
        attrs: { ...id(), caption: text },
        content: [{ type: "tableRow", content: [{ type: "tableCell", attrs: { header: false }, content }] }],
      },
      { type: "source", attrs: { ...id(), reason: text, markup: text } },
    ];
  });
}

async function plantComments({ db, now }: Writing, storyId: string): Promise<void> {
  const comments = hostileTexts.flatMap((text, i) => {
    const common = { storyId, edition: "en", parentId: null, authorName: text, body: text };
    const createdAt = now - i;
    return [
      { ...common, id: newId(createdAt), status: "approved" as const, createdAt },
      { ...common, id: newId(createdAt), status: "pending" as const, createdAt },
    ];
  });
  await insertComments(db, comments);
}
