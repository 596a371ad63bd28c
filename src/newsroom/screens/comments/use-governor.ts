import { useQuery } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";

/** How often it is looked at, milliseconds. */
const ASK_EVERY = 30_000;

/** Whether moderators keep up. */
export function useGovernor() {
  return useQuery({
    queryKey: ["comments", "governor"],
    queryFn: ({ signal }) => api.commentGovernor({}, signal),
    refetchInterval: ASK_EVERY,
  });
}
