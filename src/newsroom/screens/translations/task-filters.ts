/** Which tasks are looked at; what is absent is not asked for. */
export type TaskFilters = { readonly edition?: string; readonly mine?: true };

/** The filters as they stand in the address. */
export function readTaskFilters(search: Record<string, unknown>): TaskFilters {
  return {
    ...(typeof search.edition === "string" && search.edition !== "" && { edition: search.edition }),
    ...(search.mine === true && { mine: true as const }),
  };
}
