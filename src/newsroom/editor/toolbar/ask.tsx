import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { EditorWords } from "../../../../locales/newsroom.ts";

/** One question to the journalist: its words, what stands in the field, what is wrong with an answer, and what is done with one. */
export type Question = {
  readonly label: string;
  readonly given: string;
  readonly fault: (answer: string) => string | null;
  readonly onAnswer: (answer: string) => void;
  /** Takes away what is there; none where nothing is. */
  readonly onRemove: (() => void) | null;
};

type Props = { readonly words: EditorWords; readonly question: Question; readonly onClose: () => void };

/** A dialog with one field. */
export function Ask({ words, question, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [answer, setAnswer] = useState(question.given);
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);

  /** Closed first: while a dialog is open, nothing behind it can have the focus. */
  const finish = (act: () => void) => {
    dialog.current?.close();
    act();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = question.fault(answer.trim());
    setFault(found);
    if (found !== null) return;
    finish(() => question.onAnswer(answer.trim()));
  };

  return (
    <dialog ref={dialog} aria-labelledby={`${id}-label`} onClose={onClose}>
      <form onSubmit={submit}>
        <label id={`${id}-label`} htmlFor={id}>
          {question.label}
        </label>
        <input
          id={id}
          value={answer}
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-describedby={`${id}-fault`}
          onChange={(event) => setAnswer(event.target.value)}
        />
        <p id={`${id}-fault`} role="alert">
          {fault}
        </p>
        <button type="submit">{words.apply}</button>
        {question.onRemove === null ? null : (
          <button type="button" onClick={() => finish(() => question.onRemove?.())}>
            {words.remove}
          </button>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.cancel}
        </button>
      </form>
    </dialog>
  );
}
