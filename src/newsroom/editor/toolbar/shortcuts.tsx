import { useEffect, useRef } from "react";
import type { EditorWords } from "../../../../locales/newsroom.ts";
import { tellKeys } from "./tell-keys.ts";
import type { Tool } from "./tools.ts";

type Props = {
  readonly words: EditorWords;
  readonly tools: readonly (readonly Tool[])[];
  readonly onClose: () => void;
};

/** Every shortcut with what it does. */
export function Shortcuts({ words, tools, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const lines: readonly (readonly [string, string])[] = [
    ...tools.flat().flatMap(({ label, keys }) => (keys === undefined ? [] : [[label, keys] as const])),
    [words.leaveBlock, "Mod-Enter"],
    [words.deeper, "Tab"],
    [words.shallower, "Shift-Tab"],
    [words.intoFields, "Enter"],
    [words.toToolbar, "Alt-F10"],
  ];
  return (
    <dialog ref={dialog} aria-labelledby="editor-shortcuts" onClose={onClose}>
      <h2 id="editor-shortcuts">{words.shortcuts}</h2>
      <dl className="shortcuts">
        {lines.map(([label, keys]) => (
          <div key={label + keys}>
            <dt>{label}</dt>
            <dd>
              <kbd>{tellKeys(keys)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.cancel}
      </button>
    </dialog>
  );
}
