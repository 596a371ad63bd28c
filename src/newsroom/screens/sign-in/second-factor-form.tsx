import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";

/** The second step of signing in: an authenticator's code, or one of those kept for when it is lost. */
export function SecondFactorForm({ onPassed }: { readonly onPassed: () => void }) {
  const { words } = useWords();
  const [kind, setKind] = useState<"authenticator" | "recovery">("authenticator");
  const [code, setCode] = useState("");
  const pass = useMutation({
    mutationFn: () => api.secondFactor({ body: { code, kind } }),
    onSuccess: onPassed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pass.mutate();
  };
  const isAuthenticator = kind === "authenticator";
  return (
    <form className="form" onSubmit={submit} noValidate>
      {isForWholeForm(pass.error, ["code"]) && <ErrorNotice error={pass.error} />}
      <TextInput
        label={isAuthenticator ? words.authenticatorCode : words.recoveryCode}
        autoComplete="one-time-code"
        inputMode={isAuthenticator ? "numeric" : "text"}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
        error={faultOf(pass.error, "code")}
      />
      <Button type="submit" loading={pass.isPending}>
        {words.confirm}
      </Button>
      <Button variant="subtle" onClick={() => setKind(isAuthenticator ? "recovery" : "authenticator")}>
        {isAuthenticator ? words.useRecoveryCode : words.useAuthenticator}
      </Button>
    </form>
  );
}
