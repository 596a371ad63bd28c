import { lookup as lookUp } from "node:dns";
import { request as askPlain } from "node:http";
import { request as askSecure } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Addresses that stand for this machine or a network of its own: asking them would open to outsiders what only we can reach. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  PRIVATE.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  // IPv4 in the clothes of IPv6: on the way through a translator or a tunnel it may be any of the above.
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(network, prefix, "ipv6");

/** Whether an IP address is of this machine or of a private network. */
export function isPrivateAddress(address: string): boolean {
  return PRIVATE.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** What is sent: headers by name, and the body. */
export type Sent = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

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
