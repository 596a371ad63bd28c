import { Button, TextInput } from "@mantine/core";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

/** A link that is told this once. */
export function OneTimeLink({
  given,
}: {
  readonly given: {
    readonly link: string;
    readonly expiresAt: number;
    readonly mailedTo: string | null;
  };
}) {
  const { words } = useWords();
  const { moment } = useTimes();
  return (
    <div className="notice" role="status">
      {given.mailedTo !== null && <p>{words.access.mailedTo(given.mailedTo)}</p>}
      <TextInput
        label={given.mailedTo === null ? words.linkToPassOn : words.access.linkBesides}
        description={words.expires(moment(given.expiresAt))}
        value={given.link}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void navigator.clipboard?.writeText(given.link)}
      >
        {words.copy}
      </Button>
    </div>
  );
}
