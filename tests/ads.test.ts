import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { listCounts } from "../src/features/ads/ad-counts.store.ts";
import { listCampaigns } from "../src/features/ads/ads.store.ts";
import type { Campaign } from "../src/features/ads/campaign.ts";
import {
  addCreative,
  changeCampaign,
  changeClient,
  changeCreative,
  takeOutCampaign,
} from "../src/features/ads/change-ads.ts";
import { openAdCounter } from "../src/features/ads/count-ads.ts";
import { keepCreative } from "../src/features/ads/keep-creative.ts";
import { AD_WINDOW } from "../src/features/ads/share-pages.ts";
import { checkNewspaper } from "../src/features/settings/newspaper.ts";
import { publishVersion } from "../src/features/stories/publish-story.ts";
import { openFolder } from "../src/platform/files/file-store.ts";
import { BEGINNING, onBothDatabases, openTestStore, type TestStore } from "./databases.ts";
import { openSiteUnderTest } from "./site-under-test.ts";
import { bodyOf, draft, found, smallNewspaper } from "./small-newspaper.ts";

const HOUR = 3_600_000;
const BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const folder = mkdtempSync(join(tmpdir(), "masthead-ads-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const newspaper = {
  ...smallNewspaper,
  slots: [...smallNewspaper.slots, { key: "story-end", width: 300, height: 250 }],
};
const files = openFolder(folder);

function pictureOf(colour: string, width = 600, height = 500) {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .png()
    .toBuffer();
}

/** An advertiser with a campaign in the middle of stories, which shows this. */
async function advertise({ ledger }: TestStore, more: Partial<Campaign> = {}) {
  const name = more.name ?? "Tea";
  const kept = await keepCreative(files, { bytes: await pictureOf("#8f2416"), slots: newspaper.slots });
  if (!kept.ok) throw new Error(kept.refusal);
  const { value } = await ledger.write(async (writing) => {
    const client = await changeClient(writing, { name, contact: "" });
    if (!client.ok) throw new Error(client.refusal);
    const campaign = await changeCampaign(writing, {
      name,
      clientId: client.value.id,
      terms: "share",
      amount: 100,
      startsAt: BEGINNING,
      endsAt: null,
      slots: ["story-middle"],
      editions: [],
      sectionIds: [],
      state: "running",
      ...more,
    });
    if (!campaign.ok) throw new Error(campaign.refusal);
    const words = { edition: null, alt: `${name} & <cake>`, target: "https://tea.example/offer?a=1&b=2" };
    const creative = await addCreative(writing, { campaignId: campaign.value.id, file: kept.value, words });
    if (!creative.ok) throw new Error(creative.refusal);
    return { campaign: campaign.value, creative: creative.value };
  });
  return value;
}

async function publishStory({ ledger }: TestStore, headline: string) {
  const words = { body: bodyOf(...Array.from({ length: 8 }, (_, i) => `Paragraph ${i}.`)) };
  const { versionId, slug } = await draft(ledger, { headline, words });
  await ledger.write((writing) => publishVersion(writing, { versionId }));
  return `/en/${slug}`;
}

const linkIn = (html: string) => /href="(\/ads\/[^"]+)"/.exec(html)?.[1] ?? null;
const pictureIn = (html: string) => /src="(\/ads\/[^"]+)"/.exec(html)?.[1] ?? null;

it("who may sell the newspaper's space is said where buyers look for it", async () => {
  const store = await openTestStore("sqlite");
  const own = { ownerDomain: "news.example", contact: "ads@news.example" };
  const systems = [
    {
      domain: "exchange.example",
      account: "1234",
      relationship: "direct",
      certification: "f08c47fec0942fa0",
    },
    { domain: "other.example", account: "x-9", relationship: "reseller" },
  ];
  const sellers = [{ id: "1", name: "Radio Port", domain: "radio.example", type: "publisher" }];
  const read = async (advertising: object | undefined, path: string) => {
    const checked = checkNewspaper({ ...smallNewspaper, ...(advertising && { advertising }) });
    if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
    const answer = await (await openSiteUnderTest(store, checked.newspaper)).get(path);
    return answer.status === 200 ? answer.text() : answer.status;
  };
  expect(await read(undefined, "/ads.txt")).toBe(404);
  expect(await read(own, "/ads.txt")).toBe(
    "placeholder.example.com, placeholder, DIRECT, placeholder\nOWNERDOMAIN=news.example\nCONTACT=ads@news.example\n",
  );
  expect(await read({ ...own, systems }, "/ads.txt")).toContain(
    "exchange.example, 1234, DIRECT, f08c47fec0942fa0\nother.example, x-9, RESELLER\n",
  );
  expect(await read(own, "/sellers.json")).toBe(404);
  expect(JSON.parse(String(await read({ ...own, sellers }, "/sellers.json")))).toEqual({
    contact_email: "ads@news.example",
    version: "1.0",
    sellers: [{ seller_id: "1", name: "Radio Port", domain: "radio.example", seller_type: "PUBLISHER" }],
  });
  await expect(
    read({ ...own, systems: [{ ...systems[0], account: "1, DIRECT\nevil" }] }, "/ads.txt"),
  ).rejects.toThrow("an account as the system names it");
  await store.remove();
});

onBothDatabases("advertisements", (store) => {
  let path = "";
  const open = () => openSiteUnderTest(store(), newspaper, files);

  it("leave no empty place where nobody advertises", async () => {
    await found(store().ledger);
    path = await publishStory(store(), "Harbour reopens");
    const html = await (await (await open()).get(path)).text();
    expect(html).not.toContain("Advertisement");
  });

  it("stand in the page as a labelled, linked picture of the slot's size, and in its text-only twin as words", async () => {
    const { creative } = await advertise(store());
    const site = await open();
    const html = await (await site.get(path)).text();
    expect(html).toContain(
      '<aside class="slot slot-story-middle" aria-label="Advertisement"><p>Advertisement</p>',
    );
    expect(html).toContain(
      `<a href="/ads/en/story-middle/${creative.id}/visit" rel="sponsored nofollow noopener">`,
    );
    expect(html).toContain('alt="Tea &amp; &lt;cake&gt;" width="300" height="250" loading="lazy"');
    const lite = await (await site.get(path.replace("/en/", "/en/lite/"))).text();
    expect(linkIn(lite)).toBe(linkIn(html));
    expect(lite).toContain("Tea &amp; &lt;cake&gt;</a>");
    expect(lite).not.toContain("<img");
  });

  it("are counted when a reader's browser asks for the picture, also where it has it already", async () => {
    const site = await open();
    const address = pictureIn(await (await site.get(path)).text()) ?? "";
    const first = await site.get(address, { "user-agent": BROWSER });
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    expect(first.headers.get("set-cookie")).toBeNull();
    const again = await site.get(address, {
      "user-agent": BROWSER,
      "if-none-match": first.headers.get("etag") ?? "",
    });
    expect([first.status, again.status]).toEqual([200, 304]);
    await site.settle();
    expect(await countsOf(store(), address)).toMatchObject([
      { edition: "en", slot: "story-middle", day: "2024-06-03", views: 2, clicks: 0 },
    ]);
  });

  it("lead to the advertiser and nowhere else, and count who follows", async () => {
    const site = await open();
    const address = linkIn(await (await site.get(path)).text()) ?? "";
    const led = await site.get(`${address}?to=https://evil.example`, { "user-agent": BROWSER });
    expect([led.status, led.headers.get("location"), led.headers.get("cache-control")]).toEqual([
      302,
      "https://tea.example/offer?a=1&b=2",
      "no-store",
    ]);
    for (const wrong of ["/ads/en/story-middle/nobody/visit", address.replace("story-middle", "nowhere")])
      expect((await site.get(wrong)).status).toBe(404);
    await site.settle();
    expect((await countsOf(store(), address))[0]?.clicks).toBe(1);
  });

  it.each<[string, Record<string, string>]>([
    [
      "a search engine",
      { "user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" },
    ],
    ["a program", { "user-agent": "curl/8.5.0" }],
    ["what does not say what it is", {}],
    ["what is fetched in case it is wanted", { "user-agent": BROWSER, "sec-purpose": "prefetch;prerender" }],
    ["another site that shows it", { "user-agent": BROWSER, "sec-fetch-site": "cross-site" }],
  ])("do not count %s", async (_, headers) => {
    const site = await open();
    const html = await (await site.get(path)).text();
    const before = await countsOf(store(), linkIn(html) ?? "");
    for (const address of [pictureIn(html), linkIn(html)]) await site.get(address ?? "", headers);
    await site.settle();
    expect(await countsOf(store(), linkIn(html) ?? "")).toEqual(before);
  });

  it("go when they are paused, and at the end of their campaign, from kept pages too", async () => {
    const [tea] = await campaignsOf(store());
    if (tea === undefined) throw new Error("no campaign");
    const { ledger, clock } = store();
    const site = await open();
    const shown = async () => (await (await site.get(path)).text()).includes("Tea");
    const change = (more: Partial<Campaign>) =>
      ledger.write((writing) => changeCampaign(writing, { ...tea, ...more }));
    expect(await shown()).toBe(true);
    await change({ state: "paused" });
    await site.settle();
    expect(await shown()).toBe(false);
    await change({ endsAt: clock() + HOUR });
    await site.settle();
    expect(await shown()).toBe(true);
    clock.advance(HOUR);
    await site.settle();
    expect(await shown()).toBe(false);
    await change({ startsAt: clock() + HOUR, endsAt: null });
    await site.settle();
    expect(await shown()).toBe(false);
    clock.advance(HOUR);
    await site.settle();
    expect(await shown()).toBe(true);
  });

  it("take turns on a page that is kept between", async () => {
    const { clock } = store();
    const house = { clientId: null, terms: "house", amount: 1 } as const;
    const first = await advertise(store(), { ...house, name: "Own", slots: ["story-end"] });
    const other = await advertise(store(), { ...house, name: "Other", slots: ["story-end"] });
    const site = await open();
    const seen = new Set<string>();
    for (let i = 0; i < 12; i++) {
      const html = await (await site.get(path)).text();
      expect(await (await site.get(path)).text()).toBe(html);
      expect(site.cache.find(path)).toBeDefined();
      for (const { creative } of [first, other]) if (html.includes(creative.id)) seen.add(creative.id);
      clock.advance(AD_WINDOW);
      await site.settle();
    }
    expect(seen.size).toBe(2);
  });

  it("lead on from a page that somebody kept when the campaign was over, and count no more", async () => {
    const { clock, ledger } = store();
    const { campaign, creative } = await advertise(store(), { name: "Brief", endsAt: clock() + HOUR });
    clock.advance(72 * HOUR);
    const site = await open();
    const led = await site.get(`/ads/en/story-middle/${creative.id}/visit`, { "user-agent": BROWSER });
    expect(led.headers.get("location")).toBe("https://tea.example/offer?a=1&b=2");
    await site.settle();
    expect(await listCounts(ledger.database.db, campaign.id)).toEqual([]);
    const words = { id: creative.id, edition: null, alt: "Brief", target: "/en/", state: "paused" } as const;
    await ledger.write((writing) => changeCreative(writing, words));
    const after = await site.get(`/ads/en/story-middle/${creative.id}/visit`);
    expect(after.headers.get("location")).toBe("/en/");
  });

  it("can be taken out as long as nobody saw them", async () => {
    const { ledger } = store();
    const campaigns = await campaignsOf(store());
    const take = (name: string) =>
      ledger.write((writing) =>
        takeOutCampaign(writing, campaigns.find((one) => one.name === name)?.id ?? ""),
      );
    expect((await take("Tea")).value).toMatchObject({ refusal: "campaign-was-seen" });
    expect((await take("Brief")).value).toMatchObject({ ok: true });
    expect((await take("Brief")).value).toMatchObject({ refusal: "not-found" });
  });

  it("are counted to the last one when a write fails and when many are counted at once", async () => {
    const { ledger, clock, database } = store();
    const { campaign, creative } = await advertise(store(), { name: "Count" });
    let fails = true;
    const counter = openAdCounter(
      {
        ...ledger,
        write: (work, options) => (fails ? Promise.reject(new Error("full")) : ledger.write(work, options)),
      },
      clock,
    );
    const sight = { creativeId: creative.id, day: "2024-06-03", edition: "en", slot: "story-middle" };
    for (let i = 0; i < 5; i++) counter.count("views", sight);
    await expect(counter.flush()).rejects.toThrow("full");
    counter.count("clicks", sight);
    fails = false;
    await Promise.all([counter.flush(), counter.flush()]);
    counter.count("views", sight);
    await counter.flush();
    expect(await listCounts(database.db, campaign.id)).toMatchObject([{ views: 6, clicks: 1 }]);
    expect(counter.oldest()).toBeNull();
  });
});

function campaignsOf({ database }: TestStore) {
  return listCampaigns(database.db);
}

async function countsOf(store: TestStore, address: string) {
  const creativeId = address.split("/")[4];
  const campaign = (await campaignsOf(store)).find(({ creatives }) =>
    creatives.some(({ id }) => id === creativeId),
  );
  return listCounts(store.database.db, campaign?.id ?? "");
}
