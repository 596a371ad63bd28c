import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { meQuery, useMe } from "../../kit/use-me.ts";
import { spokenLanguages, useWords } from "../../kit/words.tsx";

/** One's name and the language that the screens speak. */
export function ProfileForm() {
  const { words } = useWords();
  const { member } = useMe();
  const queries = useQueryClient();
  const [name, setName] = useState(member.name);
  const [language, setLanguage] = useState(member.language);
  const save = useMutation({
    mutationFn: () => api.changeMe({ body: { name, language } }),
    onSuccess: () => queries.invalidateQueries(meQuery),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="form panel" onSubmit={submit} noValidate>
      {isForWholeForm(save.error, ["name"]) && <ErrorNotice error={save.error} />}
      <TextInput
        label={words.yourName}
        autoComplete="name"
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={faultOf(save.error, "name")}
      />
      <NativeSelect
        label={words.language}
        value={language}
        onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
        data={spokenLanguages.map((value) => ({ value, label: words.languageName(value) }))}
      />
      <Button type="submit" loading={save.isPending}>
        {words.save}
      </Button>
    </form>
  );
}
