import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromWeb } from "./fetch-picture.ts";

const server = createServer((request, response) => {
  // What stands on this machine, or leads to it from outside.
  if (request.url === "/inside") response.writeHead(302, { location: "http://10.0.0.1/a.jpg" }).end();
  else response.end("a picture");
});
let own = "";
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

it.each([
  "http://127.0.0.1/a.jpg",
  "http://10.1.2.3/a.jpg",
  "http://[::1]/a.jpg",
  "http://[2002:7f00:1::]/a.jpg",
  "http://[64:ff9b::a00:1]/a.jpg",
])("asks nothing of %s, which an export from elsewhere names", async (address) => {
  expect(await fromWeb("https://old.example")(address)).toEqual({
    missing: "its address is inside a private network",
  });
});

it("asks the exported site itself wherever it stands, and follows it nowhere inside", async () => {
  const get = fromWeb(own);
  expect(await get(`${own}/a.jpg`)).toMatchObject({ bytes: Buffer.from("a picture") });
  expect(await get(`${own}/inside`)).toEqual({ missing: "its address is inside a private network" });
});
