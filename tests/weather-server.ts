import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

const HOUR = 3_600_000;

/** How the server behaves until it is told otherwise; a number answers with that status. */
export type Behaviour = "well" | "wrong" | "no-json" | "huge" | "bomb" | "silent" | "gone" | "past" | number;

/** A server that answers as MET Norway's Locationforecast does, counts who asks, and minds its terms. */
export type WeatherServer = {
  /** Of the interface, up to the `?`. */
  readonly address: string;
  readonly requests: { readonly path: string; readonly status: number; readonly modifiedSince: string }[];
  /** Every way in which the terms were broken. */
  readonly offences: string[];
  behave(how: Behaviour): void;
  /** Another forecast from now on, °C in its first hour and a degree more in each further one. */
  forecast(from: number, temperature: number): void;
  /** Forgets who asked, and all offences. */
  begin(): void;
  close(): Promise<void>;
};

/** @param clock what the time is for the server, epoch milliseconds */
export async function startWeatherServer(clock: () => number): Promise<WeatherServer> {
  let how: Behaviour = "well";
  let made = { at: 0, from: 0, temperature: 0 };
  const requests: WeatherServer["requests"] = [];
  const offences: string[] = [];
  /** Until when each place must not be asked for again. */
  const expiries = new Map<string, number>();

  function mind(request: IncomingMessage, path: string) {
    const agent = request.headers["user-agent"] ?? "";
    if (!/Masthead.*web@news\.example/.test(agent))
      offences.push(`the User-Agent names no contact: ${agent}`);
    if (!/gzip/.test(String(request.headers["accept-encoding"]))) offences.push("no compression is taken");
    for (const [, decimals = ""] of path.matchAll(/=-?\d+\.(\d+)/g))
      if (decimals.length > 4) offences.push(`more than four decimals: ${path}`);
    if (clock() < (expiries.get(path) ?? 0)) offences.push(`asked before it expired: ${path}`);
  }

  function answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? "";
    mind(request, path);
    const modifiedSince = String(request.headers["if-modified-since"] ?? "");
    const lastModified = new Date(made.at).toUTCString();
    const isKnown = modifiedSince === lastModified;
    const status = typeof how === "number" ? how : how === "well" && isKnown ? 304 : 200;
    requests.push({ path, status: how === "gone" || how === "silent" ? 0 : status, modifiedSince });
    if (how === "silent") return;
    if (how === "gone") return void request.socket.destroy();
    if (how === "bomb") {
      response.writeHead(200, { "Content-Encoding": "gzip" });
      return void response.end(gzipSync(Buffer.alloc(4 * 1024 * 1024, " ")));
    }
    if (how === "huge") return void response.end(" ".repeat(4 * 1024 * 1024));
    if (how === "no-json") return void response.end("<html>Maintenance</html>");
    if (how === "wrong") return void response.end(JSON.stringify({ properties: { timeseries: "none" } }));
    if (status === 429) response.setHeader("Retry-After", "3600");
    const expires = clock() + HOUR / 2;
    if (status < 400) {
      expiries.set(path, Math.floor(expires / 1000) * 1000);
      response.setHeader("Expires", new Date(expires).toUTCString());
      response.setHeader("Last-Modified", lastModified);
    }
    response.writeHead(status, { "Content-Type": "application/json" });
    const from = how === "past" ? clock() - 200 * HOUR : made.from;
    response.end(status === 304 ? undefined : JSON.stringify(locationforecast({ ...made, from })));
  }

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/weatherapi/locationforecast/2.0/compact`,
    requests,
    offences,
    behave: (wanted) => {
      how = wanted;
    },
    forecast: (from, temperature) => {
      made = { at: clock(), from, temperature };
    },
    begin: () => {
      how = "well";
      expiries.clear();
      requests.length = 0;
      offences.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Made = { readonly at: number; readonly from: number; readonly temperature: number };

/** In the form of MET Norway's answers: by the hour for two days and a half, by six hours for as many more. */
export function locationforecast({ at, from, temperature }: Made) {
  const stamp = (moment: number) => new Date(moment).toISOString().replace(".000", "");
  const entry = (moment: number, i: number, span: "next_1_hours" | "next_6_hours") => ({
    time: stamp(moment),
    data: {
      instant: { details: { air_temperature: temperature + (i % 24), wind_speed: 5, relative_humidity: 80 } },
      [span]: {
        summary: { symbol_code: i % 24 < 12 ? "partlycloudy_day" : "lightrainshowers_night" },
        details: { precipitation_amount: 0.5 },
      },
    },
  });
  const hourly = Array.from({ length: 60 }, (_, i) => entry(from + i * HOUR, i, "next_1_hours"));
  const later = Array.from({ length: 20 }, (_, i) =>
    entry(from + (60 + i * 6) * HOUR, i * 6, "next_6_hours"),
  );
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [57.5, -20.16, 12] },
    properties: {
      meta: { updated_at: stamp(Math.floor(at / 1000) * 1000), units: { air_temperature: "celsius" } },
      timeseries: [...hourly, ...later],
    },
  };
}
