import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";
import { QrCode } from "./qr-code.tsx";

type SetUpProps = {
  /** What the authenticator reads: `otpauth://…` */
  readonly uri: string;
  readonly onConfirmed: () => void;
  readonly onCancel: () => void;
};

/** Brings the secret into an authenticator, and asks for its first code: until then nothing is asked at sign-in. */
export function SetUpAuthenticator({ uri, onConfirmed, onCancel }: SetUpProps) {
  const { words } = useWords();
  const { access } = words;
  const [code, setCode] = useState("");
  const confirm = useMutation({
    mutationFn: () => api.confirmSecondFactor({ body: { code: code.replaceAll(/\s/g, "") } }),
    onSuccess: onConfirmed,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  const key = new URL(uri).searchParams.get("secret") ?? "";
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>{access.scan}</p>
      <QrCode text={uri} name={access.qrCode} />
      <p>
        {access.orType} <code className="secret">{key.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      {isForWholeForm(confirm.error, ["code"]) && <ErrorNotice error={confirm.error} />}
      <TextInput
        label={access.firstCode}
        autoComplete="one-time-code"
        inputMode="numeric"
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
        error={faultOf(confirm.error, "code")}
      />
      <div className="in-a-row">
        <Button type="submit" loading={confirm.isPending}>
          {access.turnOn}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
