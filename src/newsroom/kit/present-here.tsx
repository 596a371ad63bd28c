import { usePresent } from "./live.ts";
import { useWords } from "./words.tsx";

/** Who else has a version open, and who of them is writing; nothing where nobody has. */
export function PresentHere({ versionId }: { readonly versionId: string }) {
  const { words } = useWords();
  const here = usePresent().filter((one) => one.versionId === versionId);
  // Somebody with two tabs is told once, as writing where one of them does.
  const people = new Map(here.toSorted(byTyping).map((one) => [one.member.id, one]));
  if (people.size === 0) return null;
  return (
    <ul className="present" aria-label={words.writing.present}>
      {[...people.values()].map(({ tab, member, isTyping }) => (
        <li key={tab} className={isTyping ? "typing" : ""}>
          {isTyping ? words.writing.isTyping(member.name) : words.writing.hasOpen(member.name)}
        </li>
      ))}
    </ul>
  );
}

const byTyping = (one: { isTyping: boolean }, other: { isTyping: boolean }) =>
  Number(one.isTyping) - Number(other.isTyping);
