import "../../kit/lines.css";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { AdClient } from "../../client/ad-answers.ts";
import { Empty } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";
import { ClientDialog } from "./client-dialog.tsx";

/** Who advertises. */
export function Clients({ clients }: { readonly clients: readonly AdClient[] }) {
  const { adDesk } = useWords().words;
  const [changed, setChanged] = useState<AdClient | "new" | null>(null);
  return (
    <section className="panel ads" aria-labelledby="clients">
      <h2 id="clients">{adDesk.clients}</h2>
      {clients.length === 0 && <Empty>{adDesk.noClients}</Empty>}
      <ul className="plain lines">
        {clients.map((client) => (
          <li key={client.id}>
            <span>
              <strong>{client.name}</strong> <span className="quiet">{client.contact}</span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={adDesk.ofClient(adDesk.changeClient, client.name)}
              onClick={() => setChanged(client)}
            >
              {adDesk.changeClient}
            </Button>
          </li>
        ))}
      </ul>
      <Button size="sm" variant="default" onClick={() => setChanged("new")}>
        {adDesk.addClient}
      </Button>
      {changed !== null && (
        <ClientDialog client={changed === "new" ? null : changed} onClose={() => setChanged(null)} />
      )}
    </section>
  );
}
