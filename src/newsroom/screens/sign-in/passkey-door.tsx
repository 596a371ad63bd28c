import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { ErrorNotice } from "../../kit/notices.tsx";
import { isChangeOfMind, offersPasskeysInFields, signInByPasskey } from "../../kit/passkey-ceremony.ts";
import { useWords } from "../../kit/words.tsx";

/** Signing in by a passkey: by the button, or as the browser fills in the address above. */
export function PasskeyDoor({ onPassed }: { readonly onPassed: () => void }) {
  const { access } = useWords().words;
  const enter = useRef(onPassed);
  enter.current = onPassed;
  const signIn = useMutation({
    mutationFn: () => signInByPasskey({ byAutofill: false }),
    onSuccess: onPassed,
  });
  useEffect(() => {
    let isHere = true;
    const offer = async () => {
      if (!(await offersPasskeysInFields()) || !isHere) return;
      await signInByPasskey({ byAutofill: true });
      enter.current();
    };
    // What the browser offers by itself fails in silence: nobody has asked for it.
    offer().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, []);
  return (
    <>
      <ErrorNotice error={isChangeOfMind(signIn.error) ? null : signIn.error} />
      <Button variant="default" loading={signIn.isPending} onClick={() => signIn.mutate()}>
        {access.signInByPasskey}
      </Button>
    </>
  );
}
