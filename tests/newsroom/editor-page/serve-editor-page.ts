import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleForBrowser } from "../../../scripts/build-newsroom.ts";
import type { Body } from "../../../src/features/stories/body.ts";

/** The editor's page on a port of its own, under the strictest policy; `body` is what the next visit begins with. */
export type ServedEditor = {
  readonly origin: string;
  /** Where the bundle lies. */
  readonly folder: string;
  body: Body;
  stop(): void;
};

type Manifest = Readonly<Record<string, { readonly file: string; readonly isEntry?: boolean }>>;

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'";
const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript",
  css: "text/css",
  map: "application/json",
};
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="#357"/></svg>';

/** Builds the page and serves it. */
export async function serveEditorPage(): Promise<ServedEditor> {
  const folder = mkdtempSync(join(tmpdir(), "masthead-editor-"));
  await bundleForBrowser({ entry: "tests/newsroom/editor-page/page.tsx", folder, base: "./" });
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
  const entry = Object.values(manifest).find((one) => one.isEntry === true)?.file ?? "";
  const document = `<!doctype html><html lang="en"><head><title>Editor</title><meta name="viewport" content="width=device-width"><link rel="icon" href="/picture.svg"><link rel="stylesheet" href="/page.css"><script type="module" src="/${entry}"></script></head><body><main><h1>A story</h1><div id="editor"></div></main></body></html>`;
  const served: { body: Body } = { body: { type: "doc", content: [] } };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const answer = (type: string, content: string | Buffer) =>
      response
        .writeHead(200, {
          "Content-Type": type,
          "Content-Security-Policy": POLICY,
          "Cache-Control": "no-store",
        })
        .end(content);
    if (pathname === "/") return answer("text/html; charset=utf-8", document);
    if (pathname === "/body.json") return answer("application/json", JSON.stringify(served.body));
    if (pathname === "/picture.svg") return answer("image/svg+xml", PICTURE);
    if (pathname === "/page.css") return answer("text/css", ":root{color-scheme:light dark}body{margin:0}");
    const type = TYPES[pathname.split(".").at(-1) ?? ""];
    if (type !== undefined) return answer(type, readFileSync(join(folder, pathname)));
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(served, {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folder,
    stop() {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  });
}
