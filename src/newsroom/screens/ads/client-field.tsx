import { Button, NativeSelect } from "@mantine/core";
import type { AdClient } from "../../client/ad-answers.ts";
import { useWords } from "../../kit/words.tsx";

type ClientFieldProps = {
  readonly clients: readonly AdClient[];
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (clientId: string) => void;
  /** Somebody pays who is not there yet. */
  readonly onNew: () => void;
};

/** Who pays; a new one is taken in on the way. */
export function ClientField({ clients, value, error, onChange, onNew }: ClientFieldProps) {
  const { adDesk } = useWords().words;
  return (
    <div className="with-button">
      <NativeSelect
        label={adDesk.client}
        required
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={error}
        data={[
          { value: "", label: adDesk.chooseClient },
          ...clients.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button variant="default" onClick={onNew}>
        {adDesk.addClient}
      </Button>
    </div>
  );
}
