import { allWords } from "../../../locales/all-locales.ts";
import { newBlockId } from "../../kernel/ids.ts";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Writing } from "../../platform/database/ledger.ts";
import { changeFront } from "../lists/change-front.ts";
import { listFrontEntries } from "../lists/fronts.store.ts";
import type { Block } from "../stories/body.ts";
import { createVersion, type NewVersionInput } from "../stories/create-version.ts";
import { isKnownFiling } from "../stories/filing.store.ts";
import { publishVersion } from "../stories/publish-story.ts";
import { noWords, type Words } from "../stories/story.ts";
import type { Telling } from "./telling.ts";

/** Breaking news: the first telling is the original, each further one a stub for another edition. */
export type Breaking = {
  readonly tellings: readonly [Telling, ...Telling[]];
  readonly sectionId: string | null;
  /** Whether it leads the front page of each of its editions. */
  readonly leads: boolean;
  readonly by: string;
};

/** One of its versions, in front of readers. */
type BrokenVersion = { readonly versionId: string; readonly edition: string; readonly slug: string };
/** A story that is in front of readers, with all its versions. */
export type BrokenStory = { readonly storyId: string; readonly versions: BrokenVersion[] };

/** Why nothing of it was published. */
export type BreakingRefusal = "unknown-filing" | "edition-exists";

/** Publishes breaking news in all its editions and, where wanted, at the head of their front pages: at once, or nothing of it. */
export async function publishBreaking(
  writing: Writing,
  input: Breaking,
): Promise<Result<BrokenStory, BreakingRefusal>> {
  const { tellings, sectionId, leads } = input;
  // Before anything is written: what is refused later would leave a part of it.
  const editions = tellings.map(({ edition }) => edition.code);
  if (new Set(editions).size < editions.length) return refuse("edition-exists");
  const filing = { sectionId, topicIds: [], personIds: [] };
  if (!(await isKnownFiling(writing.db, filing))) return refuse("unknown-filing");
  const [original, ...stubs] = tellings;
  const by = input.by;
  const first = await publishTelling(writing, { story: { sectionId, topicIds: [] }, telling: original, by });
  const { storyId } = first;
  const versions = [first];
  for (const telling of stubs)
    versions.push(await publishTelling(writing, { story: { id: storyId }, telling, by }));
  if (leads) for (const { edition } of versions) await putFirst(writing, { storyId, edition, by });
  return accept({
    storyId,
    versions: versions.map(({ versionId, edition, slug }) => ({ versionId, edition, slug })),
  });
}

type ToPublish = {
  readonly story: NewVersionInput["story"];
  readonly telling: Telling;
  readonly by: string;
};

/** @throws where it can't be published, which leaves nothing of the whole act */
async function publishTelling(
  writing: Writing,
  { story, telling, by }: ToPublish,
): Promise<BrokenVersion & { storyId: string }> {
  const edition = telling.edition.code;
  const words = wordsOf(telling, "id" in story);
  const filed = { story, edition, words, kind: "story" as const, personIds: [], savedBy: by };
  const made = await createVersion(writing, filed);
  if (!made.ok) throw new Error(made.refusal);
  const { versionId, storyId, slug } = made.value;
  await writing.log({ kind: "draft.begun", subjectId: versionId, keys: [] });
  const published = await publishVersion(writing, { versionId });
  if (!published.ok) throw new Error(published.refusal);
  return { versionId, storyId, slug, edition };
}

/** A stub says so to its readers. */
function wordsOf({ edition, headline, paragraphs }: Telling, isStub: boolean): Words {
  const words = allWords[edition.words ?? edition.code];
  const follows = isStub && words !== undefined ? [noteOf(words.fullStoryFollows)] : [];
  return {
    ...noWords,
    headline,
    body: { type: "doc", content: [...paragraphs.map(paragraphOf), ...follows] },
  };
}

function paragraphOf(text: string): Block {
  return { type: "paragraph", attrs: { id: newBlockId() }, content: [{ type: "text", text }] };
}

function noteOf(text: string): Block {
  return {
    type: "paragraph",
    attrs: { id: newBlockId() },
    content: [{ type: "text", text, marks: [{ type: "emphasis" }] }],
  };
}

type Leading = { readonly storyId: string; readonly edition: string; readonly by: string };

async function putFirst(writing: Writing, { storyId, edition, by }: Leading) {
  const place = { front: "front", edition } as const;
  const entries = await listFrontEntries(writing.db, { ...place, now: writing.now });
  const others = entries.map(({ storyId: id, until }) => ({ storyId: id, until }));
  const leading = [{ storyId, until: null }, ...others];
  const changed = await changeFront(writing, { ...place, entries: leading, by });
  if (!changed.ok) throw new Error(`The front page of ${edition} could not be led: ${changed.refusal}`);
}
