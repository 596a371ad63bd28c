import { queryOptions } from "@tanstack/react-query";
import { api } from "../client/newsroom-api.ts";

/** How often every screen asks, milliseconds: whoever works here must know what readers get. */
const ASK_EVERY = 30_000;

/** Whether the site is in storm mode, since when and by whom. */
export const stormQuery = queryOptions({
  queryKey: ["storm"],
  queryFn: ({ signal }) => api.storm({}, signal),
  refetchInterval: ASK_EVERY,
});
