import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { AdClient } from "../../client/ad-answers.ts";
import { useWords } from "../../kit/words.tsx";
import { ClientDialog } from "./client-dialog.tsx";

type ClientFieldProps = {
  readonly clients: readonly AdClient[];
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (clientId: string) => void;
};

/** Who pays; a new one is taken in on the way. */
export function ClientField({ clients, value, error, onChange }: ClientFieldProps) {
  const { adDesk } = useWords().words;
  const [isNew, setNew] = useState(false);
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
      <Button variant="default" onClick={() => setNew(true)}>
        {adDesk.addClient}
      </Button>
      {isNew && (
        <ClientDialog client={null} onSaved={({ id }) => onChange(id)} onClose={() => setNew(false)} />
      )}
    </div>
  );
}
