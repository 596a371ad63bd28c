import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readStoryFolder, type Telling } from "../../importers/markdown/story-folder.ts";
import type { CheckedVersion } from "./checked-version.ts";
import { checkCopy } from "./copy-checks.ts";
import { checkParity } from "./parity-checks.ts";

const FOLDER = join("demo", "stories");
const PICTURE = "picture";

function versionOf(telling: Telling): CheckedVersion {
  const { headline, kicker, standfirst, source, place, body, picture, edition, byline } = telling;
  return {
    language: edition,
    kind: "story",
    writers: byline.length,
    hasSection: true,
    creditedMedia: new Set(),
    expiredMedia: new Map(),
    addresses: { origin: "https://news.example", prefixes: ["/en", "/fr"], known: new Set() },
    words: {
      headline,
      kicker,
      standfirst,
      source,
      place,
      body,
      picture: picture === undefined ? null : { mediaId: PICTURE, ...picture },
    },
  };
}

describe("the demo newspaper", () => {
  it.each(readdirSync(FOLDER))(
    "%s is clean copy, and its translation says what the original says",
    async (key) => {
      const story = await readStoryFolder(join(FOLDER, key), key);
      const original = story.tellings.find((one) => one.edition === story.filing.original);
      for (const telling of story.tellings) {
        const version = versionOf(telling);
        expect(checkCopy(version)).toEqual([]);
        if (original === undefined || original === telling) continue;
        expect(checkParity({ original: versionOf(original), version, sources: new Map() })).toEqual([]);
      }
    },
  );
});
