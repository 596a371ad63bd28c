import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { meQuery, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { AskPassword } from "./ask-password.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { SetUpAuthenticator } from "./set-up-authenticator.tsx";

type Asked = "set-up" | "renew" | "end" | null;
type Begun = { readonly uri: string; readonly recoveryCodes: readonly string[] };

/** Asking for a code at sign-in: setting it up, its recovery codes, doing without. */
export function SecondFactor() {
  const { words } = useWords();
  const queries = useQueryClient();
  const { secondFactor: isOn } = useMe();
  const [asked, setAsked] = useState<Asked>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const refresh = () => queries.invalidateQueries(meQuery);
  const acts = {
    "set-up": async (password: string) => setBegun(await api.beginSecondFactor({ body: { password } })),
    renew: async (password: string) =>
      setCodes((await api.renewRecoveryCodes({ body: { password } })).recoveryCodes),
    end: async (password: string) => {
      await api.endSecondFactor({ body: { password } });
      await refresh();
    },
  };
  const finish = async () => {
    setCodes(begun?.recoveryCodes ?? null);
    setBegun(null);
    await refresh();
  };
  const isSettled = begun === null && codes === null;
  return (
    <section className="panel">
      <h2>{words.secondFactor}</h2>
      <p>{isOn ? words.access.factorIsOn : words.access.factorWhy}</p>
      {begun !== null && (
        <SetUpAuthenticator
          uri={begun.uri}
          onConfirmed={() => void finish()}
          onCancel={() => setBegun(null)}
        />
      )}
      {codes !== null && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {isSettled && !isOn && (
        <Button variant="default" onClick={() => setAsked("set-up")}>
          {words.access.setUp}
        </Button>
      )}
      {isSettled && isOn && (
        <div className="in-a-row">
          <Button variant="default" onClick={() => setAsked("renew")}>
            {words.access.renewCodes}
          </Button>
          <Button variant="default" onClick={() => setAsked("end")}>
            {words.access.turnOff}
          </Button>
        </div>
      )}
      {asked !== null && <Ask act={asked} onGiven={acts[asked]} onClose={() => setAsked(null)} />}
    </section>
  );
}

type AskProps = {
  readonly act: Exclude<Asked, null>;
  readonly onGiven: (password: string) => Promise<void>;
  readonly onClose: () => void;
};

function Ask({ act, ...rest }: AskProps) {
  const { access } = useWords().words;
  const titles = { "set-up": access.setUp, renew: access.renewCodes, end: access.turnOff };
  const means = { "set-up": "", renew: access.renewCodesMeans, end: access.turnOffMeans };
  return (
    <AskPassword title={titles[act]} act={titles[act]} {...rest}>
      {means[act] !== "" && <p>{means[act]}</p>}
    </AskPassword>
  );
}
