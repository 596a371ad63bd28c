import "./keys-dialog.css";
import { Button } from "@mantine/core";
import { useEffect, useId, useRef } from "react";

type KeysDialogProps = {
  readonly title: string;
  /** Each key, and what it does. */
  readonly keys: readonly (readonly [key: string, means: string])[];
  /** The name of the button that closes it. */
  readonly close: string;
  readonly onClose: () => void;
};

/** A screen's keys, in words. */
export function KeysDialog({ title, keys, close, onClose }: KeysDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={name} onClose={onClose}>
      <h2 id={name}>{title}</h2>
      <dl className="key-list">
        {keys.map(([key, means]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <Button variant="default" onClick={() => dialog.current?.close()}>
        {close}
      </Button>
    </dialog>
  );
}
