import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { meQuery } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { SecondFactorForm } from "./second-factor-form.tsx";

/** Signing in, at whatever address somebody came to: afterwards they are there. */
export function SignInScreen() {
  const { words } = useWords();
  const queries = useQueryClient();
  const [isHalfway, setHalfway] = useState(false);
  const enter = () => queries.resetQueries(meQuery);
  return (
    <main id="content" className="doorway">
      <Screen title={isHalfway ? words.secondFactor : words.signIn} width="narrow">
        {isHalfway ? (
          <SecondFactorForm onPassed={enter} />
        ) : (
          <PasswordForm onPassed={(needsMore) => (needsMore ? setHalfway(true) : enter())} />
        )}
      </Screen>
    </main>
  );
}

function PasswordForm({ onPassed }: { readonly onPassed: (needsSecondFactor: boolean) => void }) {
  const { words } = useWords();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useMutation({
    mutationFn: () => api.signIn({ body: { email: email.trim(), password } }),
    onSuccess: ({ needsSecondFactor }) => onPassed(needsSecondFactor),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {isForWholeForm(signIn.error, ["email", "password"]) && <ErrorNotice error={signIn.error} />}
      <TextInput
        label={words.email}
        type="email"
        autoComplete="username"
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        error={faultOf(signIn.error, "email")}
        required
        withAsterisk={false}
      />
      <PasswordInput
        label={words.password}
        autoComplete="current-password"
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        error={faultOf(signIn.error, "password")}
        visibilityToggleButtonProps={{ "aria-label": words.showPassword }}
        required
        withAsterisk={false}
      />
      <Button type="submit" loading={signIn.isPending}>
        {words.signIn}
      </Button>
    </form>
  );
}
