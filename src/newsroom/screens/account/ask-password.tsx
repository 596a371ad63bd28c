import { PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { faultOf, isForWholeForm } from "../../client/problem.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { useWords } from "../../kit/words.tsx";

type AskPasswordProps = {
  readonly title: string;
  readonly act: string;
  /** What will happen, and what else is asked for it. */
  readonly children?: ReactNode;
  readonly onGiven: (password: string) => Promise<unknown>;
  readonly onClose: () => void;
};

/** Asks for the password before an act that an unwatched screen must not be enough for. Closes when it is done. */
export function AskPassword({ title, act, children, onGiven, onClose }: AskPasswordProps) {
  const { words } = useWords();
  const [password, setPassword] = useState("");
  const run = useMutation({ mutationFn: () => onGiven(password), onSuccess: onClose });
  return (
    <Confirm
      title={title}
      act={act}
      error={isForWholeForm(run.error, ["password"]) ? run.error : null}
      isBusy={run.isPending}
      onConfirm={() => run.mutate()}
      onClose={onClose}
    >
      {children}
      <PasswordInput
        label={words.access.askPassword}
        autoComplete="current-password"
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        error={faultOf(run.error, "password")}
        visibilityToggleButtonProps={{ "aria-label": words.showPassword }}
      />
    </Confirm>
  );
}
