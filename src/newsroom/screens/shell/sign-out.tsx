import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";
import { useWords } from "../../kit/words.tsx";

/** Ends the session. The page is loaded anew: nothing that was read stays in the browser's memory. */
export function SignOut() {
  const { words } = useWords();
  const signOut = useMutation({
    mutationFn: () => api.signOut({}),
    onSettled: () => location.assign("/newsroom"),
  });
  return (
    <Button size="compact-sm" variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
      {words.signOut}
    </Button>
  );
}
