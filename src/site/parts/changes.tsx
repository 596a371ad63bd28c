import type {
  BlockChange,
  ComparedField,
  RevisionChanges,
} from "../../features/history/compare-revisions.ts";
import type { Piece } from "../../features/history/compare-words.ts";
import type { Visit } from "../visit.ts";

/** What differs between two published states of a story: its fields, then its paragraphs. */
export function Changes({ visit, changes }: { visit: Visit; changes: RevisionChanges }) {
  const { words } = visit;
  if (changes.fields.length + changes.blocks.length === 0)
    return <p className="unchanged">{words.nothingChanged}</p>;
  return (
    <dl className="changes">
      {changes.fields.map(({ field, pieces }) => (
        <div key={field}>
          <dt>{fieldInWords(visit, field)}</dt>
          <dd>
            <Pieces visit={visit} pieces={pieces} />
          </dd>
        </div>
      ))}
      {changes.blocks.map((block) => (
        <div key={`${block.change}-${block.id}`} className={block.change}>
          <dt>{blockInWords(visit, block)}</dt>
          <dd>
            <Pieces visit={visit} pieces={block.pieces} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * Words with those marked that came in or went out. Not every reader sees the marks: what stands before them is said by a screen reader
 * and shown where there are no styles.
 */
function Pieces({ visit, pieces }: { visit: Visit; pieces: readonly Piece[] }) {
  const { words } = visit;
  return pieces.map(({ kind, text }, i) => {
    if (kind === "same") return <span key={i}>{text}</span>;
    const Marked = kind === "added" ? "ins" : "del";
    return (
      <Marked key={i}>
        <span className="said">{`${kind === "added" ? words.wordsAdded : words.wordsRemoved} `}</span>
        {text}
      </Marked>
    );
  });
}

function fieldInWords({ words }: Visit, field: ComparedField): string {
  const named = {
    kicker: words.kickerPart,
    headline: words.headlinePart,
    standfirst: words.standfirstPart,
    place: words.placePart,
    source: words.sourcePart,
    picture: words.picturePart,
  };
  return named[field];
}

function blockInWords({ words }: Visit, { change, isPicture }: BlockChange): string {
  const named = {
    added: words.partAdded,
    removed: words.partRemoved,
    changed: words.partChanged,
    restyled: words.partRestyled,
    moved: words.partMoved,
  };
  return isPicture ? `${words.picturePart} — ${named[change].toLocaleLowerCase()}` : named[change];
}
