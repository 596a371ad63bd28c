import { Problem, readProblem } from "./problem.ts";

/** What a call asks: the named parts of its path, its query, its body. */
type Asked = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
};

type Method = "get" | "post" | "put" | "delete";

/** One endpoint of the API as a screen calls it. Rejects with a `Problem`. */
export type Call<Output, Input extends Asked> = {
  readonly method: Method;
  readonly path: string;
  (asked: Input, signal?: AbortSignal): Promise<Output>;
};

const API = "/newsroom/api";

/** An endpoint by its method and path, as it is declared beside its noun. */
export function call<Output, Input extends Asked = Record<never, never>>(
  method: Method,
  path: `/${string}`,
): Call<Output, Input> {
  const ask = async (asked: Input, signal?: AbortSignal) => {
    const response = await send(fill(path, asked), {
      method: method.toUpperCase(),
      ...(signal && { signal }),
      ...contentOf(asked.body),
    });
    if (!response.ok) throw await readProblem(response);
    return (await response.json()) as Output;
  };
  return Object.assign(ask, { method, path });
}

function fill(path: string, { params = {}, query = {} }: Asked): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return API + filled + (search === "" ? "" : `?${search}`);
}

/** Where an endpoint without named parts is asked, for what the browser sends by itself. */
export function addressOf({ path }: { readonly path: string }): string {
  return API + path;
}

function contentOf(body: unknown): RequestInit {
  if (body === undefined) return {};
  if (body instanceof FormData) return { body };
  return { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
}

/** A server that can't be reached is a problem like any other. */
async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem({ status: 0, code: "offline", message: "", fields: [], more: {} });
  }
}
