import { TextInput } from "@mantine/core";
import { useWords } from "../../kit/words.tsx";

/** A secret that is told this once. */
export function SecretOnce({ secret }: { readonly secret: string }) {
  const { words } = useWords();
  return (
    <div className="notice" role="status">
      <TextInput
        label={words.webhook.secretOnce}
        value={secret}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </div>
  );
}
