import type { Plugin } from "@tiptap/pm/state";
import { EditorContent } from "@tiptap/react";
import { type Ref, useImperativeHandle, useRef, useState } from "react";
import type { Body } from "../../features/stories/body.ts";
import { insertKept } from "./commands/insert-kept.ts";
import { showWords, type WordsInBody } from "./commands/show-words.ts";
import "./editor.css";
import { uploadPictures } from "./paste/uploads.ts";
import type { ColleagueHere } from "./show-colleagues.ts";
import type { Surroundings } from "./surroundings.ts";
import { Ask } from "./toolbar/ask.tsx";
import { questionFor } from "./toolbar/questions.ts";
import { Shortcuts } from "./toolbar/shortcuts.tsx";
import { Toolbar } from "./toolbar/toolbar.tsx";
import { type Asking, listTools } from "./toolbar/tools.ts";
import { useBodyEditor } from "./use-body-editor.ts";

export type StoryEditorProps = Surroundings & {
  /** The body to begin with; another one later (a merge) is brought in block by block, the caret staying where it is. */
  readonly body: Body;
  /** Called at every change with the whole body; blocks that were not touched are the same objects as before. */
  readonly onChange: (body: Body) => void;
  /** The edition's language (BCP 47): for spelling and for voices. */
  readonly language: string;
  readonly readOnly?: boolean;
  /** Told in which block the caret is, whenever it may be another; empty for none. */
  readonly onCaret?: (blockId: string) => void;
  /** In which blocks colleagues are. */
  readonly colleagues?: readonly ColleagueHere[];
  /** What else works on the text; those of the first rendering stay. */
  readonly plugins?: readonly Plugin[];
  readonly ref?: Ref<StoryEditorHandle>;
};

const NONE: readonly ColleagueHere[] = [];
const nobody = () => {};

/** What a screen may ask of the editor beside it. */
export type StoryEditorHandle = {
  focus(): void;
  /** Selects words and brings them into view. @returns false where they are not there (any more) */
  show(words: WordsInBody): boolean;
  /** Brings the text to this body as an edit of the member's own, which can be undone. */
  change(body: Body): void;
};

/** The editor of a story's body: toolbar, text, and how long it is. */
export function StoryEditor({
  body,
  onChange,
  language,
  readOnly = false,
  onCaret = nobody,
  colleagues = NONE,
  plugins = [],
  ref,
  ...surroundings
}: StoryEditorProps) {
  const { words } = surroundings;
  const [asking, setAsking] = useState<Asking | null>(null);
  const [notice, setNotice] = useState("");
  const files = useRef<HTMLInputElement>(null);
  const [tools] = useState(() => listTools(words, () => surroundings.now()));
  const ask = (what: Asking) => {
    if (what === "picture") files.current?.click();
    else if (what === "keptPicture") void insertKept(editor, current);
    else setAsking(what);
  };
  const { editor, current, count, change } = useBodyEditor({
    ...{ body, onChange, onCaret, colleagues, language, readOnly, surroundings, tools, plugins },
    onAsk: ask,
    onNotice: setNotice,
  });
  useImperativeHandle(ref, () => ({
    focus: () => editor.view.focus(),
    show: (where) => showWords(editor.view, where),
    change,
  }));

  return (
    <div className="story-editor">
      {readOnly ? null : <Toolbar editor={editor} words={words} tools={tools} onAsk={ask} />}
      <input
        ref={files}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={words.picture}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          uploadPictures(editor.view, chosen, { at: null, surroundings: current, onNotice: setNotice });
          target.value = "";
        }}
      />
      <EditorContent editor={editor} className="text" />
      <p className="count">
        {`${words.wordCount(count.words)} · ${words.readingTime(count.minutes)}`}
        <span role="status">{notice}</span>
      </p>
      {asking === "link" || asking === "language" || asking === "embed" ? (
        <Ask words={words} question={questionFor(asking, editor, words)} onClose={() => setAsking(null)} />
      ) : null}
      {asking === "shortcuts" ? (
        <Shortcuts words={words} tools={tools} onClose={() => setAsking(null)} />
      ) : null}
    </div>
  );
}
