import { lookup as lookUp } from "node:dns";
import { request as askPlain } from "node:http";
import { request as askSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPrivateAddress } from "./private-addresses.ts";

/** What is sent: headers by name, and the body. */
export type Sent = { readonly headers: Readonly<Record<string, string>>; readonly body: string | Uint8Array };

/** How long an answer may take, milliseconds. */
const PATIENCE = 15_000;

/**
 * Posts to an address outside and follows no redirect. The address that a name resolves to is checked as it is connected to, so that a
 * name can't lead elsewhere between the two.
 * @param mayBePrivate whether addresses of this machine and of private networks are let through
 * @returns the status of the answer. Rejects where none comes or the address is not let through
 */
export function postOutside(
  address: string,
  { headers, body }: Sent,
  mayBePrivate: boolean,
): Promise<number> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!mayBePrivate && isIP(host) !== 0 && isPrivateAddress(host)) return Promise.reject(refusal(host));
  const ask = url.protocol === "https:" ? askSecure : askPlain;
  return new Promise((resolve, reject) => {
    const request = ask(url, {
      method: "POST",
      headers: { ...headers, "Content-Length": Buffer.byteLength(body), "User-Agent": "Masthead-Webhook" },
      signal: AbortSignal.timeout(PATIENCE),
      ...(mayBePrivate ? {} : { lookup: lookUpOutside }),
    });
    // Whatever comes after the first is nothing new, and must find somebody who listens.
    request.on("error", reject);
    request.once("response", (response) => {
      // What it says is nothing to us, and may be without end.
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    request.end(body);
  });
}

const lookUpOutside: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return callback(error, []);
    const outside = found.filter(({ address }) => !isPrivateAddress(address));
    const [first] = outside;
    if (first === undefined) return callback(refusal(hostname), []);
    if (options.all === true) return callback(null, outside);
    return callback(null, first.address, first.family);
  });
};

function refusal(host: string): Error {
  return new Error(`${host} is a private address`);
}
