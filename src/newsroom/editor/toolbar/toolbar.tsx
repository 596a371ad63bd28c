import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef, useState } from "react";
import type { EditorWords } from "../../../../locales/newsroom.ts";
import { tellKeys } from "./tell-keys.ts";
import type { Asking, Tool } from "./tools.ts";

type Props = {
  readonly editor: Editor;
  readonly words: EditorWords;
  readonly tools: readonly (readonly Tool[])[];
  readonly onAsk: (asking: Asking) => void;
};

/** The tools as a toolbar after the ARIA Authoring Practices: one stop for Tab, arrows between the buttons, Escape back to the text. */
export function Toolbar({ editor, words, tools, onAsk }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState("");
  const shown = useEditorState({ editor, selector: (given) => describeTools(given.editor, tools) });
  const buttons = tools.flat().filter((tool) => shown[tool.name] !== undefined);
  const stop = buttons.some((tool) => tool.name === current) ? current : buttons[0]?.name;

  const move = (event: KeyboardEvent) => {
    if (event.key === "Escape") editor.view.focus();
    const all = [...(bar.current?.querySelectorAll("button") ?? [])];
    const next = nextPlace(event.key, all.indexOf(document.activeElement as HTMLButtonElement), all.length);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };

  return (
    <div className="toolbar" role="toolbar" aria-label={words.toolbar} ref={bar} onKeyDown={move}>
      {tools.map((group) => (
        <div className="tools" key={group[0]?.name}>
          {group
            .filter((tool) => shown[tool.name] !== undefined)
            .map((tool) => (
              <ToolButton
                key={tool.name}
                tool={tool}
                state={shown[tool.name] ?? OFF}
                isStop={tool.name === stop}
                onFocus={() => setCurrent(tool.name)}
                onUse={() => runTool(editor, tool, onAsk)}
              />
            ))}
        </div>
      ))}
    </div>
  );
}

type ToolState = { readonly isOn: boolean; readonly can: boolean };
const OFF: ToolState = { isOn: false, can: false };

type ButtonProps = {
  readonly tool: Tool;
  readonly state: ToolState;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onUse: () => void;
};

function ToolButton({ tool, state, isStop, onFocus, onUse }: ButtonProps) {
  const keys = tool.keys === undefined ? "" : ` (${tellKeys(tool.keys)})`;
  return (
    <button
      type="button"
      className={`tool tool-${tool.name}`}
      tabIndex={isStop ? 0 : -1}
      title={tool.label + keys}
      {...(tool.isOn === undefined ? {} : { "aria-pressed": state.isOn })}
      {...(state.can ? {} : { "aria-disabled": true })}
      onFocus={onFocus}
      // The caret stays in the text while a tool is clicked.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      {tool.sign === undefined ? tool.label : <ToolSign sign={tool.sign} label={tool.label} />}
    </button>
  );
}

function ToolSign({ sign, label }: { readonly sign: string; readonly label: string }) {
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span className="tool-label">{label}</span>
    </>
  );
}

function runTool(editor: Editor, { does }: Tool, onAsk: (asking: Asking) => void): void {
  if (typeof does === "string") onAsk(does);
  else if (does(editor.state, editor.view.dispatch, editor.view)) editor.view.focus();
}

function describeTools(
  editor: Editor,
  tools: readonly (readonly Tool[])[],
): Readonly<Record<string, ToolState>> {
  const { state } = editor;
  return Object.fromEntries(
    tools
      .flat()
      .filter((tool) => tool.onlyWhere?.(state) ?? true)
      .map(({ name, does, isOn }) => [
        name,
        { isOn: isOn?.(state) ?? false, can: typeof does === "string" || does(state) },
      ]),
  );
}

/** Which button an arrow key leads to, round at both ends; null for another key. */
function nextPlace(key: string, place: number, count: number): number | null {
  if (key === "ArrowRight") return (place + 1) % count;
  if (key === "ArrowLeft") return (place - 1 + count) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
