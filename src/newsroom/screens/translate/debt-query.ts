import { queryOptions } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";

/** A translation beside its original; read anew with the version itself. */
export function debtQuery(versionId: string) {
  return queryOptions({
    queryKey: ["version", versionId, "debt"],
    queryFn: ({ signal }) => api.debt({ params: { id: versionId } }, signal),
    gcTime: 0,
  });
}
