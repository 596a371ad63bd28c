import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { isPrivateAddress } from "../../platform/http/private-addresses.ts";
import type { GetFile } from "./pictures-at-hand.ts";

const MOST_BYTES = 50 * 1024 * 1024;
const MOST_REDIRECTS = 3;
const PATIENCE = 30_000;

/**
 * Downloads pictures over http(s), at most 50 MB each. Addresses inside private networks are refused (an export could name any), save
 * those of the exported site itself.
 * @param baseUrl the site that was exported
 */
export function fromWeb(baseUrl: string): GetFile {
  const own = URL.canParse(baseUrl) ? new URL(baseUrl).host : null;
  return async (address) => {
    try {
      return await download(address, own);
    } catch (error) {
      return {
        missing: `it could not be downloaded: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
  };
}

async function download(
  address: string,
  own: string | null,
): Promise<{ bytes: Uint8Array } | { missing: string }> {
  let next = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (!URL.canParse(next)) return { missing: "its address is none of the web" };
    const url = new URL(next);
    if (url.protocol !== "http:" && url.protocol !== "https:")
      return { missing: "its address is none of the web" };
    if (url.host !== own && (await isPrivate(url.hostname)))
      return { missing: "its address is inside a private network" };
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
    const location = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      next = new URL(location, url).href;
      continue;
    }
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return { missing: `its site answers ${response.status}` };
    }
    return readAll(response.body);
  }
  return { missing: "its site sends from address to address" };
}

async function readAll(
  body: ReadableStream<Uint8Array>,
): Promise<{ bytes: Uint8Array } | { missing: string }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > MOST_BYTES) return { missing: "its file is larger than 50 MB" };
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts) };
}

async function isPrivate(hostname: string): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/g, "");
  const found = isIP(host) === 0 ? await lookup(host, { all: true }) : [{ address: host }];
  return found.some(({ address }) => isPrivateAddress(address));
}
