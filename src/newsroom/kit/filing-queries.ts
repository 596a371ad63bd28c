import { queryOptions } from "@tanstack/react-query";
import { api } from "../client/newsroom-api.ts";

const TEN_MINUTES = 600_000;

/** The newspaper's sections. */
export const sectionsQuery = queryOptions({
  queryKey: ["sections"],
  queryFn: ({ signal }) => api.sections({}, signal),
  staleTime: TEN_MINUTES,
});

/** Who signs stories, as many as a list can show. */
export const peopleQuery = queryOptions({
  queryKey: ["people"],
  queryFn: ({ signal }) => api.people({ query: { limit: 100 } }, signal),
  staleTime: TEN_MINUTES,
});
