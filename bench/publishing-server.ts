import { readNewspaper, readSurroundings } from "../src/app/config.ts";
import { startServer } from "../src/app/start-server.ts";
import { layFoundation } from "../src/app/wire.ts";
import { createVersion } from "../src/features/stories/create-version.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { saveDraft } from "../src/features/stories/save-draft.ts";
import { noWords, type Words } from "../src/features/stories/story.ts";
import { openLog } from "../src/platform/log/log.ts";

// A server that also publishes: one story, a new number in its headline each time, and tells when readers must see it.
const EVERY = 100;
const foundation = await layFoundation({
  surroundings: readSurroundings(),
  newspaper: await readNewspaper("masthead.config.ts"),
  clock: Date.now,
  log: openLog("silent"),
});
const { ledger } = foundation;
const running = await startServer(foundation);
const wordsOf = (number: number): Words => ({
  ...noWords,
  headline: `Edition ${number} of the day`,
  body: {
    type: "doc",
    content: [
      {
        type: "paragraph",
        attrs: { id: "p" },
        content: [{ type: "text", text: `Edition ${number} of the day.` }],
      },
    ],
  },
});

const { value: made } = await ledger.write((writing) =>
  createVersion(writing, {
    story: { sectionId: null, topicIds: [] },
    edition: "en",
    kind: "story",
    words: wordsOf(0),
    slug: "the-day",
    personIds: [],
    savedBy: null,
  }),
);
if (!made.ok) throw new Error(made.refusal);
const { versionId } = made.value;
let number = 0;
await publish();
process.send?.({ port: running.port });
const timer = setInterval(() => void publish(), EVERY);
process.on("message", () => {
  clearInterval(timer);
  void running.stop().then(() => process.exit(0));
});

async function publish() {
  const mine = ++number;
  const { changeId } = await ledger.write(async (writing) => {
    await saveDraft(writing, { versionId, words: wordsOf(mine), savedBy: null });
    await publishVersion(writing, { versionId });
  });
  await running.rounds.visible(changeId);
  process.send?.({ acknowledged: mine, at: String(process.hrtime.bigint()) });
}
