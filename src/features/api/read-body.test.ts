import { describe, expect, it } from "vitest";
import { BODY_LIMITS, readBody } from "./read-body.ts";

const send = (body: BodyInit, type = "application/json") =>
  new Request("http://x/", { method: "POST", body, headers: { "Content-Type": type } });

describe("a request's body", () => {
  it("is read as JSON, and an absent one is empty", async () => {
    expect(await readBody(send('{"a":1}'), "json")).toEqual({ ok: true, value: { a: 1 } });
    expect(await readBody(new Request("http://x/", { method: "POST" }), "json")).toEqual({
      ok: true,
      value: {},
    });
  });

  it("is refused when it is no JSON, of another kind, or broken", async () => {
    expect(await readBody(send("{"), "json")).toEqual({ ok: false, refusal: "body-not-understood" });
    expect(await readBody(send("a=1", "text/plain"), "json")).toEqual({
      ok: false,
      refusal: "wrong-media-type",
    });
    expect(await readBody(send("--x", "multipart/form-data; boundary=y"), "multipart")).toEqual({
      ok: false,
      refusal: "body-not-understood",
    });
  });

  it("is refused where the limit is passed, though the sender did not say how long it is", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const request = new Request("http://x/", {
      method: "POST",
      body: endless,
      duplex: "half",
      headers: { "Content-Type": "application/json" },
    } as RequestInit);
    expect(await readBody(request, "json")).toEqual({ ok: false, refusal: "body-too-large" });
    expect(sent).toBeLessThan(BODY_LIMITS.json + 1024 * 1024);
  });

  it("gives the fields and files of a form", async () => {
    const form = new FormData();
    form.set("credit", "Ann");
    form.set("file", new File(["abc"], "a.jpg"));
    const read = await readBody(new Request("http://x/", { method: "POST", body: form }), "multipart");
    expect(read).toMatchObject({ ok: true, value: { credit: "Ann" } });
    expect(read.ok && (read.value as { file: File }).file.name).toBe("a.jpg");
  });
});
