import { queryOptions } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";

/** A version for editing. Its words are read once, when a screen opens: from then on the screen's own are the newest. */
export function versionQuery(versionId: string) {
  return queryOptions({
    queryKey: ["version", versionId],
    queryFn: ({ signal }) => api.version({ params: { id: versionId } }, signal),
    staleTime: 0,
    gcTime: 0,
  });
}
