import { Button } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { ErrorNotice } from "./notices.tsx";
import { useWords } from "./words.tsx";

type ConfirmProps = {
  readonly title: string;
  /** What will happen, and what is asked for it. */
  readonly children: ReactNode;
  /** The name of the button that does it; null while it can't be done. */
  readonly act: string | null;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before an act. The browser's own dialog keeps the focus within, closes by Escape and gives the focus back. */
export function Confirm({ title, children, act, error, isBusy, onConfirm, onClose }: ConfirmProps) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm();
  };
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={name} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <h2 id={name}>{title}</h2>
        {children}
        <ErrorNotice error={error} />
        <div className="acts">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          {act !== null && (
            <Button type="submit" loading={isBusy}>
              {act}
            </Button>
          )}
        </div>
      </form>
    </dialog>
  );
}
