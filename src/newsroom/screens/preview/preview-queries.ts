import { queryOptions } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";

/** The version whose preview is shown; apart from the story's own screen, whose words are the newest while it is open. */
export function previewedQuery(versionId: string) {
  return queryOptions({
    queryKey: ["previewed", versionId],
    queryFn: ({ signal }) => api.version({ params: { id: versionId } }, signal),
    staleTime: 0,
  });
}

/** The links that show a draft now. */
export function linksQuery(versionId: string) {
  return queryOptions({
    queryKey: ["preview-links", versionId],
    queryFn: ({ signal }) => api.previewLinks({ params: { id: versionId } }, signal),
  });
}
