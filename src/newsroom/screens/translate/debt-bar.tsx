import { Button } from "@mantine/core";
import type { DebtBeside } from "../../../features/translations/read-debt.ts";
import { useWords } from "../../kit/words.tsx";

type DebtBarProps = {
  readonly debt: DebtBeside;
  /** What happened last, for who can't see it. */
  readonly said: string;
  readonly onGo: (direction: "next" | "previous") => void;
  /** Has a machine draft what is empty; null where none does. */
  readonly onDraft: (() => void) | null;
  readonly isDrafting: boolean;
};

/** How much is left to follow, and the way through it. */
export function DebtBar({ debt, said, onGo, onDraft, isDrafting }: DebtBarProps) {
  const { words } = useWords();
  const { counts } = debt;
  const fields = debt.fields.filter((one) => one.state !== "followed").length;
  const owes = counts.new + counts.changed + counts.removed > 0;
  return (
    <section className="debt-bar" aria-label={words.translation.translate}>
      <strong>{owes ? words.translation.owed(counts) : words.translation.nothingOwed}</strong>{" "}
      {fields > 0 && <span>{words.translation.fieldsOwed(fields)}</span>}
      {(owes || fields > 0) && (
        <span className="in-a-row">
          <Button size="compact-sm" variant="default" onClick={() => onGo("previous")}>
            {words.translation.previous}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onGo("next")}>
            {words.translation.next}
          </Button>
        </span>
      )}
      {onDraft !== null && debt.counts.new > 0 && (
        // Not disabled while it works: the focus stays where it is.
        <Button size="compact-sm" variant="default" aria-disabled={isDrafting} onClick={onDraft}>
          {isDrafting ? words.translation.drafting : words.translation.draftByMachine}
        </Button>
      )}
      <span className="quiet" role="status">
        {said}
      </span>
      <span className="keys">{words.translation.keys}</span>
    </section>
  );
}
