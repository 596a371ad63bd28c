/** Which curated list of which edition; it stands in the address. */
export type FrontChoice = { readonly front?: "front" | "must-read"; readonly edition?: string };

export const frontNames = ["front", "must-read"] as const;

/** Reads the choice of an address; what isn't one is passed over. */
export function readFrontChoice(search: Readonly<Record<string, unknown>>): FrontChoice {
  const front = frontNames.find((one) => one === search.front);
  return {
    ...(front !== undefined && { front }),
    ...(typeof search.edition === "string" && { edition: search.edition }),
  };
}
