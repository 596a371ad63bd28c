/** What came from outside. `body` is empty where the status says that there is nothing to read. */
export type Gotten = { readonly status: number; readonly headers: Headers; readonly body: string };

type Asking = {
  readonly headers: Readonly<Record<string, string>>;
  /** More than this is not read, counted after it was unpacked. */
  readonly maxBytes: number;
  /** How long all of it may take, milliseconds. */
  readonly patience: number;
};

/** Reads a text from an address outside and follows no redirect. Rejects when it is slow, too large or not there. */
export async function getOutside(address: string, asking: Asking): Promise<Gotten> {
  const { headers, maxBytes, patience } = asking;
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(address, { headers, redirect: "manual", signal });
  const { status } = response;
  const reader = response.body?.getReader();
  if (reader === undefined) return { status, headers: response.headers, body: "" };
  try {
    const body = status === 200 || status === 203 ? await readUpTo(reader, maxBytes) : "";
    return { status, headers: response.headers, body };
  } finally {
    // What was not read would hold the connection.
    await reader.cancel().catch(() => undefined);
  }
}

async function readUpTo(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) throw new Error(`more than ${maxBytes} bytes came`);
    text += decoder.decode(value, { stream: true });
  }
}
