import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { changeFront } from "../../features/lists/change-front.ts";
import { addPicture } from "../../features/media/add-picture.ts";
import { changePerson } from "../../features/people/change-person.ts";
import { listSectionIds } from "../../features/sections/sections.store.ts";
import { createVersion } from "../../features/stories/create-version.ts";
import { publishVersion } from "../../features/stories/publish-story.ts";
import type { LeadPicture } from "../../features/stories/story.ts";
import { changeTopic } from "../../features/topics/change-topic.ts";
import { followOriginal } from "../../features/translations/follow-original.ts";
import { slugify } from "../../kernel/text.ts";
import type { Ledger, Writing } from "../../platform/database/ledger.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { rasterise } from "../../platform/images/make-rendition.ts";
import { listImported, saveImported } from "../imported.store.ts";
import {
  checked,
  parseYaml,
  readStoryFolder,
  type StoryFolder,
  type Telling,
  UnreadableFile,
} from "./story-folder.ts";

export type FolderImport = {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly files: FileStore;
  onProgress(done: number, total: number): void;
};

/** What a folder brought: how many of each. */
export type FolderReport = { readonly stories: number; readonly versions: number; readonly pictures: number };

const people = z.record(
  z.string(),
  z.strictObject({
    name: z.string(),
    words: z.record(z.string(), z.strictObject({ role: z.string(), biography: z.string() })),
  }),
);
const topics = z.record(
  z.string(),
  z.strictObject({
    kind: z.enum(["person", "place", "organisation", "affair"]),
    names: z.record(z.string(), z.string()),
  }),
);
const fronts = z.record(z.enum(["front", "must-read"]), z.record(z.string(), z.array(z.string())));

/** Under which name the imports of folders are remembered. */
const SOURCE = "markdown";
/** The width in pixels at which drawings are turned into pictures. */
const DRAWN_WIDTH = 1600;

/**
 * Brings in a folder of stories written as Markdown (`people.yaml`, `topics.yaml`, `fronts.yaml`, `stories/KEY/`, `pictures/`), all of
 * it in one transaction, published under the times that it tells. What came in is remembered: a folder comes in once.
 * @throws UnreadableFile that names the file and the line or field, or the first story that is here already; nothing is brought in then
 */
export async function importFolder(given: FolderImport): Promise<FolderReport> {
  const { folder, ledger } = given;
  const keys = (await readdir(join(folder, "stories"))).sort();
  const stories = await Promise.all(keys.map((key) => readStoryFolder(join(folder, "stories", key), key)));
  const filed = {
    people: await readData(folder, "people.yaml", people),
    topics: await readData(folder, "topics.yaml", topics),
    fronts: await readData(folder, "fronts.yaml", fronts),
  };
  await refuseWhatIsHere(ledger.database.db, keys);
  const pictures = await addPictures(given, stories);
  const { value: versions } = await ledger.write(async (writing) => {
    // Once more, inside: somebody else may have brought it in meanwhile.
    await refuseWhatIsHere(writing.db, keys);
    const ids = {
      people: await savePeople(writing, filed.people),
      topics: await saveTopics(writing, filed.topics),
      sections: await listSectionIds(writing.db),
      pictures,
    };
    const storyIds = new Map<string, string>();
    let count = 0;
    // Oldest first, as they came out.
    for (const story of stories.toSorted((a, b) => firstTime(a) - firstTime(b))) {
      storyIds.set(story.key, await saveStory(writing, story, ids));
      count += story.tellings.length;
    }
    const imported = [...storyIds].map(([key, entityId]) => ({
      source: SOURCE,
      ref: refOf(key),
      entityId,
      hash: "",
    }));
    await saveImported(writing.db, imported);
    for (const [front, editions] of Object.entries(filed.fronts)) {
      for (const [edition, chosen] of Object.entries(editions)) {
        const entries = chosen.map((key) => ({ storyId: idOf(storyIds, key, "fronts.yaml"), until: null }));
        const order = { front: front as keyof typeof filed.fronts, edition, entries, by: null };
        const changed = await changeFront(writing, order);
        if (!changed.ok) throw new Error(changed.refusal);
      }
    }
    return count;
  });
  return { stories: stories.length, versions, pictures: pictures.size };
}

async function refuseWhatIsHere(db: Writing["db"], keys: readonly string[]) {
  const known = await listImported(db, SOURCE, keys.map(refOf));
  const here = keys.find((key) => known.has(refOf(key)));
  if (here !== undefined)
    throw new UnreadableFile(
      `stories/${here}: a story of this name was brought in before; nothing is brought in twice`,
    );
}

function refOf(key: string): string {
  return `story:${key}`;
}

type Ids = {
  readonly people: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
  readonly pictures: ReadonlyMap<string, string>;
};

async function saveStory(writing: Writing, story: StoryFolder, ids: Ids): Promise<string> {
  const { filing, key } = story;
  const inOrder = story.tellings.toSorted((a, b) => rank(a, filing.original) - rank(b, filing.original));
  let first: { storyId: string; versionId: string } | null = null;
  for (const telling of inOrder) {
    const at = `stories/${key}/${telling.edition}.md`;
    const created = await createVersion(writing, {
      story:
        first === null
          ? {
              sectionId: idOf(ids.sections, filing.section, at),
              topicIds: filing.topics.map((topic) => idOf(ids.topics, topic, at)),
            }
          : { id: first.storyId },
      edition: telling.edition,
      kind: "story",
      words: { ...wordsOf(telling), picture: pictureOf(telling, filing.picture, ids) },
      slug: telling.slug,
      personIds: telling.byline.map((person) => idOf(ids.people, person, at)),
      savedBy: null,
      createdAt: telling.published,
    });
    if (!created.ok) throw new UnreadableFile(`${at}: there are two for this edition`);
    const { versionId, storyId } = created.value;
    if (first !== null) await followOriginal(writing, { versionId, originalId: first.versionId });
    const released = await publishVersion(writing, {
      versionId,
      visibleFrom: telling.published,
      ...(telling.updated === undefined ? {} : { updatedAt: telling.updated }),
    });
    if (!released.ok) throw new UnreadableFile(`${at}: it can't be published: ${released.refusal}`);
    first ??= { storyId, versionId };
  }
  if (first === null) throw new UnreadableFile(`stories/${key}: there is no telling in any edition`);
  return first.storyId;
}

function wordsOf({ headline, kicker, standfirst, source, place, body }: Telling) {
  return { headline, kicker, standfirst, source, place, body };
}

function pictureOf(telling: Telling, file: string | undefined, ids: Ids): LeadPicture | null {
  if (file === undefined) return null;
  const mediaId = ids.pictures.get(file);
  if (mediaId === undefined) return null;
  const words = telling.picture ?? { alt: "", caption: "", credit: "" };
  return { mediaId, ...words };
}

async function addPictures(
  { folder, ledger, files, onProgress }: FolderImport,
  stories: readonly StoryFolder[],
): Promise<Map<string, string>> {
  const added = new Map<string, string>();
  const wanted = stories.flatMap((story) => (story.filing.picture === undefined ? [] : [story.filing]));
  for (const [done, { picture, focal }] of wanted.entries()) {
    onProgress(done, wanted.length);
    if (picture === undefined) continue;
    const file = join(folder, "pictures", basename(picture));
    const drawn = await readFile(file).catch(() => {
      throw new UnreadableFile(`${file}: a story wants this picture, and it is not there`);
    });
    const bytes = picture.endsWith(".svg") ? await rasterise(drawn, DRAWN_WIDTH) : drawn;
    const answer = await addPicture(
      { ledger, files },
      {
        bytes,
        fileName: picture,
        ...(focal === undefined ? {} : { focal: { x: focal[0], y: focal[1] } }),
      },
    );
    if (!answer.ok) throw new UnreadableFile(`${file}: it can't be taken as a picture: ${answer.refusal}`);
    added.set(picture, answer.value.mediaId);
  }
  onProgress(wanted.length, wanted.length);
  return added;
}

async function savePeople(writing: Writing, given: z.output<typeof people>): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [slug, person] of Object.entries(given)) {
    ids.set(slug, await changePerson(writing, { slug, ...person }));
  }
  return ids;
}

async function saveTopics(writing: Writing, given: z.output<typeof topics>): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [key, { kind, names }] of Object.entries(given)) {
    const named = Object.fromEntries(
      Object.entries(names).map(([edition, name]) => [edition, { name, slug: slugify(name) }]),
    );
    ids.set(key, await changeTopic(writing, { key, kind, names: named }));
  }
  return ids;
}

async function readData<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const file = join(folder, name);
  return checked(schema, parseYaml(await readFile(file, "utf8"), file), file);
}

function idOf(ids: ReadonlyMap<string, string>, key: string, at: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new UnreadableFile(`${at}: nothing is called "${key}"`);
  return id;
}

function firstTime(story: StoryFolder): number {
  return Math.min(...story.tellings.map((telling) => telling.published));
}

function rank(telling: Telling, original: string): number {
  return telling.edition === original ? 0 : 1;
}
