import { Button, PasswordInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { SHORTEST_PASSWORD } from "../../kit/shortest-password.ts";
import { useWords } from "../../kit/words.tsx";

/** Sets another password; sessions elsewhere end by it. */
export function PasswordForm() {
  const { words } = useWords();
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [wanted, setWanted] = useState("");
  const change = useMutation({
    mutationFn: () => api.changePassword({ body: { current, wanted } }),
    onSuccess: async () => {
      setCurrent("");
      setWanted("");
      await queries.invalidateQueries({ queryKey: ["sessions"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const toggle = { "aria-label": words.showPassword };
  return (
    <form className="form panel" onSubmit={submit} noValidate>
      <h2>{words.password}</h2>
      {isForWholeForm(change.error, ["current", "wanted"]) && <ErrorNotice error={change.error} />}
      <PasswordInput
        label={words.currentPassword}
        autoComplete="current-password"
        value={current}
        onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
        error={faultOf(change.error, "current")}
        visibilityToggleButtonProps={toggle}
      />
      <PasswordInput
        label={words.newPassword}
        description={words.passwordHint(SHORTEST_PASSWORD)}
        autoComplete="new-password"
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        error={faultOf(change.error, "wanted")}
        visibilityToggleButtonProps={toggle}
      />
      <Button type="submit" loading={change.isPending}>
        {words.changePassword}
      </Button>
      <p role="status">{change.isSuccess ? words.passwordChanged : ""}</p>
    </form>
  );
}
