import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import { onBothDatabases } from "./databases.ts";
import { openSiteUnderTest, type SiteUnderTest } from "./site-under-test.ts";
import { found } from "./small-newspaper.ts";

type Manifest = {
  readonly name: string;
  readonly lang: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
  readonly shortcuts: readonly { readonly url: string }[];
};

onBothDatabases("the app", (store) => {
  let site: SiteUnderTest;
  beforeAll(async () => {
    await found(store().ledger);
    site = await openSiteUnderTest(store());
  });
  const manifestOf = async (edition: string) => {
    const html = await (await site.get(`/${edition}/`)).text();
    const address = /<link rel="manifest" href="([^"]+)"/.exec(html)?.[1] ?? "";
    const answer = await site.get(address);
    expect(answer.headers.get("content-type")).toBe("application/manifest+json");
    return (await answer.json()) as Manifest;
  };

  it.each([
    ["en", "The Test", "en-GB"],
    ["fr", "L’Essai", "fr-FR"],
  ])("has a manifest in %s, and everything that it names is there", async (edition, name, lang) => {
    const manifest = await manifestOf(edition);
    expect(manifest).toMatchObject({ name, lang, start_url: `/${edition}/`, display: "standalone" });
    for (const { url } of [...manifest.shortcuts, { url: manifest.start_url }])
      expect([url, (await site.get(url)).status]).toEqual([url, 200]);
    for (const { src, sizes } of manifest.icons.filter((icon) => icon.src.endsWith(".png"))) {
      const icon = await site.get(src);
      const { width, height, format } = await sharp(Buffer.from(await icon.arrayBuffer())).metadata();
      expect([format, `${width}x${height}`]).toEqual(["png", sizes]);
    }
  });

  it("has icons that a system may cut to a circle: their corners are full, the others' are not", async () => {
    const cornerOf = async (file: string) => {
      const bytes = Buffer.from(await (await site.get(`/icons/${file}`)).arrayBuffer());
      return sharp(bytes).ensureAlpha().extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer();
    };
    expect([...(await cornerOf("icon-whole-512.png"))]).toEqual([11, 92, 173, 255]);
    expect((await cornerOf("icon-512.png"))[3]).toBe(0);
    expect((await site.get("/icons/icon-13.png")).status).toBe(404);
  });

  it("gives a script under an address of its content, compressed and for ever, and no other", async () => {
    const html = await (await site.get("/en/app")).text();
    const address = /<script type="module" src="([^"]+)"/.exec(html)?.[1] ?? "";
    const script = await site.get(address, { "accept-encoding": "br" });
    expect(script.status).toBe(200);
    expect(script.headers.get("content-encoding")).toBe("br");
    expect(script.headers.get("cache-control")).toContain("immutable");
    expect((await site.get("/scripts/other.js")).status).toBe(404);
  });
});
