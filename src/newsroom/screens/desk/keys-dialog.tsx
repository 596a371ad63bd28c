import { Button } from "@mantine/core";
import { useEffect, useId, useRef } from "react";
import { useWords } from "../../kit/words.tsx";

const keys = ["j", "k", "Enter", "/", "n", "?"] as const;

/** The desk's keys, in words. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={name} onClose={onClose}>
      <h2 id={name}>{words.atDesk.keysShown}</h2>
      <dl className="key-list">
        {keys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words.atDesk.keyMeans(key)}</dd>
          </div>
        ))}
      </dl>
      <Button variant="default" onClick={() => dialog.current?.close()}>
        {words.atDesk.close}
      </Button>
    </dialog>
  );
}
