import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Visitor } from "./accounts.ts";
import { CLIENT_ADDRESS } from "./better-auth.ts";

/** The value, or the code of what it did not like. A fault of the server's own is thrown on. */
export async function attempt<Value>(ask: () => Promise<Value>): Promise<Result<Value, string>> {
  try {
    return accept(await ask());
  } catch (error) {
    const told = error as { statusCode?: number; body?: { code?: string } };
    if (told.statusCode === undefined || told.statusCode >= 500) throw error;
    return refuse(told.body?.code ?? "");
  }
}

/** The network address goes in a header that no request from outside can bring. */
export function headersOf({ headers, address }: Visitor): Headers {
  const known = new Headers(headers);
  known.set(CLIENT_ADDRESS, address);
  return known;
}

/** The cookies that an answer of the library sets. */
export function cookiesOf(headers: Headers): { cookies: string[] } {
  return { cookies: headers.getSetCookie() };
}
