import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { canUsePasskeys } from "../../kit/passkey-ceremony.ts";
import { Screen } from "../../kit/screen.tsx";
import { meQuery } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { ForgottenForm } from "./forgotten-form.tsx";
import { PasskeyDoor } from "./passkey-door.tsx";
import { SecondFactorForm } from "./second-factor-form.tsx";

/** Which question is asked. */
export type Step = "password" | "second-factor" | "forgotten";

/** Signing in, at whatever address somebody came to: afterwards they are there. */
export function SignInScreen() {
  const { words } = useWords();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>("password");
  const titles = {
    password: words.signIn,
    "second-factor": words.secondFactor,
    forgotten: words.access.forgotten,
  };
  return (
    <main id="content" className="doorway">
      <Screen key={step} title={titles[step]} width="narrow">
        <SignInSteps step={step} onStep={setStep} onPassed={() => queries.resetQueries(meQuery)} />
      </Screen>
    </main>
  );
}

type SignInStepsProps = {
  readonly step: Step;
  readonly onStep: (step: Step) => void;
  readonly onPassed: () => void;
};

/** What is asked of who signs in, one step after the other, whatever stands around it. */
export function SignInSteps({ step, onStep, onPassed }: SignInStepsProps) {
  if (step === "second-factor") return <SecondFactorForm onPassed={onPassed} />;
  if (step === "forgotten") return <ForgottenForm onBack={() => onStep("password")} />;
  return (
    <PasswordForm
      onPassed={(needsMore) => (needsMore ? onStep("second-factor") : onPassed())}
      onEntered={onPassed}
      onForgotten={() => onStep("forgotten")}
    />
  );
}

type PasswordFormProps = {
  readonly onPassed: (needsSecondFactor: boolean) => void;
  /** By a passkey, which is all that is needed. */
  readonly onEntered: () => void;
  readonly onForgotten: () => void;
};

function PasswordForm({ onPassed, onEntered, onForgotten }: PasswordFormProps) {
  const { words } = useWords();
  const doors = useQuery({ queryKey: ["doors"], queryFn: ({ signal }) => api.doors({}, signal) });
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
        autoComplete="username webauthn"
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
      {canUsePasskeys(doors.data?.passkeyHost ?? null) && <PasskeyDoor onPassed={onEntered} />}
      {doors.data?.forgottenPassword === true && (
        <Button variant="subtle" onClick={onForgotten}>
          {words.access.forgotten}
        </Button>
      )}
    </form>
  );
}
