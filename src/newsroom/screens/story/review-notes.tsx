import type { VersionFile } from "../../client/answers.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

/** What writer and editor told each other with the story. */
export function ReviewNotes({ notes }: { readonly notes: VersionFile["notes"] }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const tell = { sent: words.sentBy, returned: words.returnedBy, overruled: words.checks.overruledBy };
  if (notes.length === 0) return null;
  return (
    <section className="panel">
      <h2>{words.notes}</h2>
      <ul className="plain">
        {notes.map(({ id, kind, text, by, at }) => (
          <li key={id}>
            <span className="quiet">
              {tell[kind](by.name)}, {moment(at)}
            </span>
            {text !== "" && <p>{text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
