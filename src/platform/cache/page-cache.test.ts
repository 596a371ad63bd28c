import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { RenderedPage } from "./cached-page.ts";
import { openPageCache } from "./page-cache.ts";

const options = { maxBytes: 100_000, commonHeaders: ["X-Test", "1"] };

function page(body: string, keys: readonly string[] = [], more: Partial<RenderedPage> = {}): RenderedPage {
  return {
    status: 200,
    contentType: "text/html",
    body,
    headers: [],
    keys: new Set(keys),
    cacheable: true,
    ...more,
  };
}

/** A render that ends when the test says so. */
function slowRender() {
  let finish: (rendered: RenderedPage) => void = () => {};
  const promise = new Promise<RenderedPage>((resolve) => {
    finish = resolve;
  });
  return { promise, finish };
}

describe("the page cache", () => {
  it("renders once however many wait", async () => {
    const cache = openPageCache(options);
    let renders = 0;
    const { promise, finish } = slowRender();
    const render = () => {
      renders++;
      return promise;
    };
    const all = Promise.all(Array.from({ length: 50 }, () => cache.get("/a", render)));
    finish(page("A"));
    expect(new Set(await all).size).toBe(1);
    expect(renders).toBe(1);
  });

  it("drops exactly the pages that show a key", async () => {
    const cache = openPageCache(options);
    await cache.get("/a", async () => page("A", ["one", "two"]));
    await cache.get("/b", async () => page("B", ["two"]));
    await cache.get("/c", async () => page("C", ["three"]));
    cache.purge(["two", "nobody"]);
    expect(["/a", "/b", "/c"].map((path) => cache.find(path) !== undefined)).toEqual([false, false, true]);
  });

  it("does not keep a render that began before a change of what it shows", async () => {
    const cache = openPageCache(options);
    const { promise, finish } = slowRender();
    const first = cache.get("/a", () => promise);
    cache.purge(["one"]);
    const second = cache.get("/a", async () => page("new", ["one"]));
    finish(page("old", ["one"]));
    await Promise.all([first, second]);
    expect(cache.find("/a")?.variant("identity").bytes.toString()).toBe("new");
  });

  it("asks anew after a render that failed", async () => {
    const cache = openPageCache(options);
    await expect(cache.get("/a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect((await cache.get("/a", async () => page("yes"))).status).toBe(200);
  });

  it("keeps nothing that is no public page", async () => {
    const cache = openPageCache(options);
    await cache.get("/404", async () => page("no", [], { status: 404, cacheable: false }));
    await cache.get("/own", async () => page("own", [], { cacheable: false }));
    expect(cache.stats().pages).toBe(0);
  });

  it("lets the least recently used go beyond its bound, and counts the compressed forms", async () => {
    const cache = openPageCache({ ...options, maxBytes: 15_000 });
    const text = (seed: string) => seed.repeat(4000);
    for (const path of ["/a", "/b"]) await cache.get(path, async () => page(text(path[1] ?? "")));
    cache.find("/a");
    await cache.get("/c", async () => page(text("c")));
    expect(["/a", "/b", "/c"].map((path) => cache.find(path) !== undefined)).toEqual([true, false, true]);
    expect(cache.stats().bytes).toBeLessThanOrEqual(15_000);
  });

  it("counts what a page weighs besides its text", async () => {
    const cache = openPageCache(options);
    const keys = Array.from({ length: 100 }, (_, i) => `version:${i}`);
    await cache.get("/heavy", async () => page("light", keys));
    expect(cache.stats().bytes).toBeGreaterThan(10_000);
  });

  it("makes room when a page grows by being sent in another form", async () => {
    const cache = openPageCache({ ...options, maxBytes: 24_000 });
    const noise = () =>
      Array.from({ length: 6000 }, () => String.fromCharCode(33 + Math.random() * 90)).join("");
    await cache.get("/old", async () => page(noise()));
    const grown = await cache.get("/grown", async () => page(noise()));
    expect(cache.stats().pages).toBe(2);
    grown.variant("br");
    grown.variant("gzip");
    expect([cache.find("/grown")?.path, cache.find("/old")]).toEqual(["/grown", undefined]);
  });

  it("sends one page in each encoding, each with a tag of its own", async () => {
    const cache = openPageCache(options);
    const kept = await cache.get("/a", async () => page("Words, words, words.".repeat(50)));
    const [plain, gzip, br] = [kept.variant("identity"), kept.variant("gzip"), kept.variant("br")];
    expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
    expect(brotliDecompressSync(br.bytes)).toEqual(plain.bytes);
    expect(new Set([plain.etag, gzip.etag, br.etag]).size).toBe(3);
    expect(br.headers).toEqual(
      expect.arrayContaining(["Content-Encoding", "br", "Vary", "Accept-Encoding", "X-Test"]),
    );
  });

  it("compresses the much read better when there is time, under the same tag", async () => {
    const cache = openPageCache(options);
    const kept = await cache.get("/a", async () =>
      page(JSON.stringify(Array.from({ length: 900 }, (_, i) => i * i))),
    );
    const before = kept.variant("br");
    expect(await cache.improveOne()).toBe(false);
    for (let i = 0; i < 20; i++) cache.find("/a");
    expect(await cache.improveOne()).toBe(true);
    expect(kept.variant("br").bytes.length).toBeLessThan(before.bytes.length);
    expect(kept.variant("br").etag).toBe(before.etag);
    expect(await cache.improveOne()).toBe(false);
  });
});
