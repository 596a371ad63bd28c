import { StrictMode, Suspense, useState } from "react";
import { createRoot } from "react-dom/client";
import { allNewsroomWords } from "../../../locales/all-locales.ts";
import type { Body } from "../../../src/features/stories/body.ts";
import { noWords, type Words } from "../../../src/features/stories/story.ts";
import { newBlockId } from "../../../src/kernel/ids.ts";
import {
  bringAbandoned,
  claimTab,
  openBrowserJournal,
} from "../../../src/newsroom/editor/saving/browser-journal.ts";
import { type Journal, openJournal } from "../../../src/newsroom/editor/saving/journal.ts";
import { mergeBodies } from "../../../src/newsroom/editor/saving/merge-bodies.ts";
import type { StoryEditorHandle } from "../../../src/newsroom/editor/story-editor.tsx";
import { StoryEditorLater } from "../../../src/newsroom/editor/story-editor-later.tsx";
import type { EditorPage } from "./editor-page.ts";

/** The editor alone on a page, with a server that keeps nothing: what a test reads and sends goes through `window.editorPage`. */
const asked = new URLSearchParams(location.search);
const language = asked.get("language") ?? "en";
const words = allNewsroomWords[language]?.editor;
const tab = newBlockId();

const answer = await fetch("/body.json");
const base = (await answer.json()) as Body;
const store = await openBrowserJournal("member");
await claimTab(tab);
const journal: Journal = openJournal({
  ...{ store, versionId: "v", tab },
  now: Date.now,
  onFault: (fault) => console.error(fault),
});
const saved: Words = { ...noWords, body: base };
const note = (changed: Body) =>
  journal.note({
    ...{ revisionId: "r", base: saved, words: { ...saved, body: changed } },
    ...{ doubt: null, clashes: [] },
  });

let body = base;
let handle: StoryEditorHandle | null = null;
let receive: (other: Body) => void = () => {};

function Page() {
  const [given, setGiven] = useState(base);
  receive = (theirs) => setGiven(mergeBodies({ base, mine: body, theirs }, newBlockId).body);
  if (words === undefined) return null;
  return (
    <StoryEditorLater
      ref={(made) => {
        handle = made;
      }}
      body={given}
      onChange={(changed) => {
        body = changed;
        note(changed);
      }}
      language={language === "fr" ? "fr-FR" : "en-GB"}
      readOnly={asked.has("readOnly")}
      words={words}
      pictureUrl={(mediaId) => `/picture.svg?${mediaId}`}
      upload={upload}
      chooseKept={async () => ({ mediaId: "kept", alt: "A pier", caption: "", credit: "AP" })}
      now={() => Date.UTC(2024, 6, 19, 10, 20)}
      timeZone="Indian/Mauritius"
    />
  );
}

async function upload(file: File) {
  await new Promise((resolve) => setTimeout(resolve, 400));
  if (file.name === "broken.png") throw new Error("refused");
  return { mediaId: `of-${file.name}` };
}

const page: EditorPage = {
  body: () => body,
  receive: (other) => receive(other),
  show: (where) => handle?.show(where) ?? false,
  abandoned: async () => {
    const bodies: Body[] = [];
    await bringAbandoned(store, "v", async (entry) => void bodies.push(entry.words.body));
    return bodies;
  },
};
Object.assign(window, { editorPage: page });

const root = document.querySelector("#editor");
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Suspense fallback={null}>
        <Page />
      </Suspense>
    </StrictMode>,
  );
