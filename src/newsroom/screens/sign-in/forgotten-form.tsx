import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";

/** Has a link sent to whoever forgot the password. Says the same whether somebody has the address. */
export function ForgottenForm({ onBack }: { readonly onBack: () => void }) {
  const { words } = useWords();
  const [email, setEmail] = useState("");
  const ask = useMutation({ mutationFn: () => api.forgotten({ body: { email: email.trim() } }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>{words.access.forgottenMeans}</p>
      {isForWholeForm(ask.error, ["email"]) && <ErrorNotice error={ask.error} />}
      <TextInput
        label={words.email}
        type="email"
        autoComplete="username"
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        error={faultOf(ask.error, "email")}
      />
      <div className="in-a-row">
        <Button type="submit" loading={ask.isPending}>
          {words.access.sendLink}
        </Button>
        <Button variant="default" onClick={onBack}>
          {words.access.backToSignIn}
        </Button>
      </div>
      <p role="status">{ask.isSuccess ? words.access.linkMaybeSent : ""}</p>
    </form>
  );
}
