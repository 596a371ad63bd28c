import { Button, Checkbox, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { webhookEvents } from "../../../features/webhooks/webhook.ts";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";
import { SecretOnce } from "./secret-once.tsx";

/** Adds an address outside; its secret is shown once. */
export function AddWebhook() {
  const { words } = useWords();
  const queries = useQueryClient();
  const [address, setAddress] = useState("");
  const [events, setEvents] = useState<string[]>([...webhookEvents]);
  const add = useMutation({
    mutationFn: () => api.addWebhook({ body: { address: address.trim(), events } }),
    onSuccess: async () => {
      setAddress("");
      await queries.invalidateQueries({ queryKey: ["webhooks"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <section className="panel narrow">
      <h2>{words.webhook.add}</h2>
      <form className="form" onSubmit={submit} noValidate>
        {isForWholeForm(add.error, ["address", "events"]) && <ErrorNotice error={add.error} />}
        <TextInput
          label={words.webhook.address}
          type="url"
          placeholder="https://"
          value={address}
          onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          error={faultOf(add.error, "address")}
        />
        <Checkbox.Group
          label={words.webhook.events}
          value={events}
          onChange={setEvents}
          error={faultOf(add.error, "events")}
        >
          {webhookEvents.map((event) => (
            <Checkbox key={event} my="xs" value={event} label={words.webhook.eventName(event)} />
          ))}
        </Checkbox.Group>
        <Button type="submit" loading={add.isPending}>
          {words.webhook.add}
        </Button>
      </form>
      {add.data && <SecretOnce secret={add.data.secret} />}
    </section>
  );
}
