import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Grant } from "../../../features/staff/roles.ts";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useMe } from "../../kit/use-me.ts";
import { spokenLanguages, useWords } from "../../kit/words.tsx";
import { firstGrant, GrantsField } from "./grants-field.tsx";
import { OneTimeLink } from "./one-time-link.tsx";

/** Invites somebody; the link is shown once, to be passed on. */
export function InviteForm() {
  const { words } = useWords();
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const [language, setLanguage] = useState(useMe().member.language);
  const [grants, setGrants] = useState<readonly Grant[]>([firstGrant]);
  const invite = useMutation({
    mutationFn: () => api.invite({ body: { email: email.trim(), grants, language } }),
    onSuccess: async () => {
      setEmail("");
      setGrants([firstGrant]);
      await queries.invalidateQueries({ queryKey: ["staff"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <section className="panel narrow">
      <h2>{words.inviteSomebody}</h2>
      <form className="form" onSubmit={submit} noValidate>
        {isForWholeForm(invite.error, ["email"]) && <ErrorNotice error={invite.error} />}
        <TextInput
          label={words.email}
          type="email"
          autoComplete="off"
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          error={faultOf(invite.error, "email")}
        />
        <NativeSelect
          label={words.access.theirLanguage}
          value={language}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          data={spokenLanguages.map((value) => ({ value, label: words.languageName(value) }))}
        />
        <GrantsField grants={grants} onChange={setGrants} />
        <Button type="submit" loading={invite.isPending} disabled={grants.length === 0}>
          {words.makeInvitation}
        </Button>
      </form>
      {invite.data && <OneTimeLink given={invite.data} />}
    </section>
  );
}
