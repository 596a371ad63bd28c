import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { BreakingWish, Broken } from "../../client/answers.ts";
import type { Answers } from "../../client/check-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Problem } from "../../client/problem.ts";

type Outcomes = {
  /** What would be sent now: who waits for a slow answer may write on. */
  readonly typed: () => BreakingWish;
  readonly onPublished: (broken: Broken) => void;
  readonly onPublishedBefore: (broken: Broken) => void;
  readonly onRefused: (error: unknown) => void;
};

/** What is sent, with what is said of the findings of the checks. */
type Sent = { readonly wish: BreakingWish; readonly answers: Answers };

/** Publishes breaking news. It is tried at once and on demand: the browser itself would wait for a network that it believes gone. */
export function useBreakNews({ typed, onPublished, onPublishedBefore, onRefused }: Outcomes) {
  const queries = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: ({ wish, answers }: Sent) => api.breakNews({ body: { ...wish, ...answers } }),
    onSuccess: async (broken, { wish }) => {
      if (JSON.stringify(wish) === JSON.stringify(typed())) onPublished(broken);
      else onPublishedBefore(broken);
      await queries.invalidateQueries({ queryKey: ["desk"] });
    },
    onError: (error) => {
      if (error instanceof Problem && error.code === "key-used")
        onPublishedBefore(error.more.before as Broken);
      else onRefused(error);
    },
  });
}
