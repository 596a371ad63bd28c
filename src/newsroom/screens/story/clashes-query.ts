import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Clash } from "../../../features/stories/clash.ts";
import { api } from "../../client/newsroom-api.ts";

/** Where two people wrote at one place of a version, as the server knows. */
export function clashesQuery(versionId: string) {
  return queryOptions({
    queryKey: ["clashes", versionId],
    queryFn: ({ signal }) => api.clashes({ params: { id: versionId } }, signal),
    staleTime: 0,
  });
}

/** The server was told of these: they go on being shown until it is asked again. */
export function noteClashes(queries: QueryClient, versionId: string, clashes: readonly Clash[]): void {
  const { queryKey } = clashesQuery(versionId);
  queries.setQueryData(queryKey, (before) => ({
    clashes: [...(before?.clashes ?? []), ...clashes.map((clash) => ({ clash, foundBy: null, foundAt: 0 }))],
  }));
  void queries.invalidateQueries({ queryKey });
}
