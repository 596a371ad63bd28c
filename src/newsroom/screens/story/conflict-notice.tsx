import { Button } from "@mantine/core";
import type { Words } from "../../../features/stories/story.ts";
import { useWords } from "../../kit/words.tsx";
import type { FieldConflict, MergedWords } from "./merge-words.ts";

type ConflictNoticeProps = {
  readonly conflict: MergedWords;
  readonly onTake: (some: Partial<Words>) => void;
  readonly onSettled: () => void;
};

/** Somebody wrote at the same place at the same time: both texts are here, and the member chooses. */
export function ConflictNotice({ conflict, onTake, onSettled }: ConflictNoticeProps) {
  const { words } = useWords();
  return (
    <section className="notice error" role="alert">
      <h2>{words.bothWrote}</h2>
      {conflict.paragraphs > 0 && <p>{words.paragraphsTwice(conflict.paragraphs)}</p>}
      {conflict.fields.length > 0 && (
        <dl>
          {conflict.fields.map(({ field, theirs }) => (
            <div key={field}>
              <dt>{words.fieldName(field)}</dt>
              <dd>{words.yours(textOf(conflict.words[field]))}</dd>
              <dd>{words.theirs(textOf(theirs))}</dd>
              <dd>
                <Button size="compact-sm" variant="default" onClick={() => onTake({ [field]: theirs })}>
                  {words.takeTheirs}
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Button size="compact-sm" onClick={onSettled}>
        {words.settled}
      </Button>
    </section>
  );
}

function textOf(value: FieldConflict["theirs"]): string {
  if (value === null) return "—";
  if (typeof value === "string") return value;
  return "alt" in value ? [value.caption, value.alt, value.credit].filter(Boolean).join(" · ") : "";
}
