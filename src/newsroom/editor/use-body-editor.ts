import type { Editor } from "@tiptap/core";
import type { EditorState, Plugin } from "@tiptap/pm/state";
import { useEditor } from "@tiptap/react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Body } from "../../features/stories/body.ts";
import { applyBody } from "./commands/apply-body.ts";
import { type BodyCount, countBody } from "./count-body.ts";
import { editorExtensions } from "./editor-extensions.ts";
import { readBody } from "./schema/read-body.ts";
import { type BlockMemory, rememberBody, writeBody } from "./schema/write-body.ts";
import { type ColleagueHere, tellColleagues } from "./show-colleagues.ts";
import type { CurrentSurroundings, Surroundings } from "./surroundings.ts";
import type { Asking, Tool } from "./toolbar/tools.ts";

type Options = {
  readonly body: Body;
  readonly onChange: (body: Body) => void;
  readonly onCaret: (blockId: string) => void;
  readonly colleagues: readonly ColleagueHere[];
  readonly language: string;
  readonly readOnly: boolean;
  readonly surroundings: Surroundings;
  readonly tools: readonly (readonly Tool[])[];
  readonly plugins: readonly Plugin[];
  readonly onAsk: (asking: Asking) => void;
  readonly onNotice: (text: string) => void;
};

type BodyEditor = {
  readonly editor: Editor;
  readonly current: CurrentSurroundings;
  readonly count: BodyCount;
  /** Brings the text to a body as an edit of the member's own. */
  readonly change: (body: Body) => void;
};

/** One editor for as long as the component stands, told of its body, its language and its surroundings as they change. */
export function useBodyEditor(options: Options): BodyEditor {
  const { body, language, readOnly, surroundings } = options;
  const latest = useRef(options);
  latest.current = options;
  const { current: memory } = useRef<BlockMemory>(new WeakMap());
  const [count, setCount] = useState(() => countBody(body));
  /** The body that the screen last gave or was given. */
  const known = useRef(body);
  const current = () => latest.current.surroundings;
  const editor = useEditor(
    {
      extensions: editorExtensions({
        surroundings: current,
        tools: options.tools,
        plugins: options.plugins,
        onAsk: (asking) => latest.current.onAsk(asking),
        onNotice: (text) => latest.current.onNotice(text),
      }),
      content: readBody(body),
      editable: !readOnly,
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      onUpdate: ({ editor: changed }) => {
        known.current = writeBody(changed.state.doc, memory);
        setCount(countBody(known.current));
        latest.current.onChange(known.current);
        latest.current.onCaret(blockAtCaret(changed.state));
      },
      onSelectionUpdate: ({ editor: moved }) => latest.current.onCaret(blockAtCaret(moved.state)),
      onBlur: () => latest.current.onCaret(""),
    },
    [],
  );

  // Once, before anything is typed: the editor is there from the first rendering on.
  useState(() => rememberBody(memory, editor.state.doc, body));

  const { words } = surroundings;
  const label = words.body;
  useEffect(() => {
    const attributes = { lang: language, spellcheck: "true", "aria-label": label, "aria-multiline": "true" };
    editor.setOptions({ editable: !readOnly, editorProps: { attributes } });
  }, [editor, language, label, readOnly]);

  // With the rendering, not after it: between a merge and its showing nothing can be typed that would not know of it.
  useLayoutEffect(() => {
    if (body === known.current) return;
    known.current = body;
    const bringing = applyBody(editor.state, body, memory);
    if (bringing !== null) editor.view.dispatch(bringing.setMeta("preventUpdate", true));
    setCount(countBody(body));
  }, [editor, body, memory]);
  const { colleagues } = options;
  useEffect(() => {
    editor.view.dispatch(tellColleagues(editor.state.tr, colleagues));
  }, [editor, colleagues]);
  const change = (wanted: Body) => {
    const bringing = applyBody(editor.state, wanted, memory);
    if (bringing !== null) editor.view.dispatch(bringing.setMeta("addToHistory", true));
  };
  return { editor, current, count, change };
}

function blockAtCaret({ doc, selection }: EditorState): string {
  const id: unknown = doc.maybeChild(selection.$head.index(0))?.attrs.id;
  return typeof id === "string" ? id : "";
}
