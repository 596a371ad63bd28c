import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";

/** Takes one reader's address out of every letter. There is no list of readers to look through. */
export function RemoveAddress() {
  const { words } = useWords();
  const { mailing } = words;
  const queries = useQueryClient();
  const [address, setAddress] = useState("");
  const remove = useMutation({
    mutationFn: async (wanted: string) => {
      const { ended } = await api.removeFromNewsletters({ body: { address: wanted } });
      return mailing.removed(wanted, ended);
    },
    onSuccess: async () => {
      setAddress("");
      await queries.invalidateQueries({ queryKey: ["newsletters"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    remove.mutate(address.trim());
  };
  return (
    <section className="panel narrow">
      <h2>{mailing.remove}</h2>
      <form className="form" onSubmit={submit} noValidate>
        {isForWholeForm(remove.error, ["address"]) && <ErrorNotice error={remove.error} />}
        <TextInput
          type="email"
          label={mailing.address}
          description={mailing.removeMeans}
          autoComplete="off"
          value={address}
          onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          error={faultOf(remove.error, "address")}
        />
        <Button type="submit" loading={remove.isPending}>
          {mailing.removeAct}
        </Button>
      </form>
      {remove.data !== undefined && <p role="status">{remove.data}</p>}
    </section>
  );
}
