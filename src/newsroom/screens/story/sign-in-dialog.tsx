import { Button } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";
import { useWords } from "../../kit/words.tsx";
import { SignInSteps, type Step } from "../sign-in/sign-in-screen.tsx";

type SignInDialogProps = { readonly onPassed: () => void; readonly onClose: () => void };

/** Signing in where one stands: the page behind stays as it is. */
export function SignInDialog({ onPassed, onClose }: SignInDialogProps) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [step, setStep] = useState<Step>("password");
  const name = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={name} onClose={onClose}>
      <h2 id={name}>{step === "second-factor" ? words.secondFactor : words.signIn}</h2>
      <SignInSteps step={step} onStep={setStep} onPassed={onPassed} />
      <Button variant="subtle" onClick={onClose}>
        {words.cancel}
      </Button>
    </dialog>
  );
}
