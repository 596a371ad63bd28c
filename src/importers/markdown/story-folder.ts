import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Body } from "../../features/stories/body.ts";
import { readMarkdown, UnreadableMarkdown } from "./read-markdown.ts";

const time = z
  .string()
  .refine(
    (text) => /T\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
    "a time with its zone, as 2024-07-19T14:20:00+04:00",
  )
  .transform((text) => Date.parse(text));

const filing = z.strictObject({
  section: z.string(),
  topics: z.array(z.string()),
  original: z.string(),
  picture: z.string().optional(),
  focal: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).optional(),
});

const telling = z.strictObject({
  headline: z.string().min(1),
  kicker: z.string().default(""),
  standfirst: z.string().default(""),
  slug: z.string().min(1),
  byline: z.array(z.string()),
  source: z.string().default(""),
  place: z.string().default(""),
  published: time,
  updated: time.optional(),
  picture: z
    .strictObject({ alt: z.string(), caption: z.string().default(""), credit: z.string().default("") })
    .optional(),
});

/** How a story is filed, whatever its language. */
export type StoryFiling = z.infer<typeof filing>;

/** A story's telling in one edition, as its file has it. Times in epoch milliseconds. */
export type Telling = z.infer<typeof telling> & { readonly edition: string; readonly body: Body };

/** A story of a folder: its filing, and its tellings. */
export type StoryFolder = {
  readonly key: string;
  readonly filing: StoryFiling;
  readonly tellings: readonly Telling[];
};

/** A file that can't be read as what it should be; the message names file, line or field. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
}

/** Reads one story's folder: `story.yaml`, and a Markdown file for each edition. @throws UnreadableFile */
export async function readStoryFolder(folder: string, key: string): Promise<StoryFolder> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  const file = join(folder, "story.yaml");
  return {
    key,
    filing: checked(filing, parseYaml(await readFile(file, "utf8"), file), file),
    tellings: await Promise.all(files.map((name) => readTelling(join(folder, name), name.slice(0, -3)))),
  };
}

async function readTelling(file: string, edition: string): Promise<Telling> {
  const text = await readFile(file, "utf8");
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new UnreadableFile(`${file}: line 1: expected a head between two lines of "---"`);
  }
  const head = checked(telling, parseYaml(match[1], file), file);
  try {
    return { ...head, edition, body: readMarkdown(match[2].trim()) };
  } catch (error) {
    if (error instanceof UnreadableMarkdown)
      throw new UnreadableFile(`${file}: after the head, ${error.message}`);
    throw error;
  }
}

/** YAML as data. @throws UnreadableFile with the line */
export function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new UnreadableFile(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Data as a schema wants it. @throws UnreadableFile with the first field that is not */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  file: string,
): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UnreadableFile(`${file}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unreadable"}`);
}
