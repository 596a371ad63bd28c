import { Button, NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { SHORTEST_PASSWORD } from "../../kit/shortest-password.ts";
import { meQuery } from "../../kit/use-me.ts";
import { spokenLanguages, useWords } from "../../kit/words.tsx";

const FIELDS = ["name", "email", "password", "language"];

type JoinFormProps = {
  readonly token: string;
  /** Whom the invitation is for; null when the link is for whoever holds it. */
  readonly email: string | null;
  /** For a member who lost the password: they keep their name. */
  readonly isRenewal: boolean;
};

/** Makes the account and signs in with it. */
export function JoinForm({ token, email: invited, isRenewal }: JoinFormProps) {
  const { words, language: spoken } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState(isRenewal ? (invited ?? "") : "");
  const [email, setEmail] = useState(invited ?? "");
  const [password, setPassword] = useState("");
  const [language, setLanguage] = useState(spoken);
  const join = useMutation({
    mutationFn: async () => {
      const given = invited === null ? email.trim() : null;
      const { member } = await api.join({ body: { token, name, email: given, password, language } });
      await api.signIn({ body: { email: member.email, password } });
    },
    onSuccess: async () => {
      await queries.resetQueries(meQuery);
      await navigate({ to: "/" });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {isForWholeForm(join.error, FIELDS) && <ErrorNotice error={join.error} />}
      {!isRenewal && (
        <TextInput
          label={words.yourName}
          autoComplete="name"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={faultOf(join.error, "name")}
        />
      )}
      <TextInput
        label={words.email}
        type="email"
        autoComplete="username"
        value={email}
        readOnly={invited !== null}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        error={faultOf(join.error, "email")}
      />
      <PasswordInput
        label={words.password}
        description={words.passwordHint(SHORTEST_PASSWORD)}
        autoComplete="new-password"
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        error={faultOf(join.error, "password")}
        visibilityToggleButtonProps={{ "aria-label": words.showPassword }}
      />
      <NativeSelect
        label={words.language}
        value={language}
        onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
        data={spokenLanguages.map((value) => ({ value, label: words.languageName(value) }))}
      />
      <Button type="submit" loading={join.isPending}>
        {isRenewal ? words.setPassword : words.join}
      </Button>
    </form>
  );
}
