import { queryOptions } from "@tanstack/react-query";
import { api } from "../../client/newsroom-api.ts";

/** The ad desk at a glance. */
export const adDeskQuery = queryOptions({
  queryKey: ["ad-desk"],
  queryFn: ({ signal }) => api.adDesk({}, signal),
});

/** How often a campaign was seen and followed. */
export function adReportQuery(id: string) {
  return queryOptions({
    queryKey: ["ad-desk", "report", id],
    queryFn: ({ signal }) => api.adReport({ params: { id } }, signal),
  });
}
