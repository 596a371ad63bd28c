import type { Browser } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { weighPage } from "../../bench/throttled-page.ts";
import { addCreative, changeCampaign, changeClient } from "../../src/features/ads/change-ads.ts";
import { keepCreative } from "../../src/features/ads/keep-creative.ts";
import { insertComments } from "../../src/features/comments/comments.store.ts";
import { findStoryAt } from "../../src/features/stories/public-stories.store.ts";
import { newId } from "../../src/kernel/ids.ts";
import { smallNewspaper } from "../small-newspaper.ts";
import { startWeatherServer, type WeatherServer } from "../weather-server.ts";
import { type NewspaperUnderTest, PAIR, startNewspaper } from "./newspaper-under-test.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let paper: NewspaperUnderTest;
let server: WeatherServer;

beforeAll(async () => {
  server = await startWeatherServer(() => Date.now());
  server.forecast(Math.floor(Date.now() / 3_600_000) * 3_600_000, 19.8);
  const hill = { key: "hill", name: { en: "The Hill", fr: "La Colline" }, latitude: -20.3, longitude: 57.5 };
  const provider = { provider: "met-norway", contact: "web@news.example", address: server.address } as const;
  const weather = { ...provider, towns: [hill] };
  [browser, paper] = await Promise.all([
    openBrowser(inject("browser")),
    startNewspaper({ newspaper: { ...smallNewspaper, weather } }),
  ]);
  await advertise();
  await commentOnStory();
});
afterAll(async () => {
  await browser?.close();
  await paper?.stop();
  await server?.close();
});

async function advertise() {
  const bytes = await sharp({ create: { width: 600, height: 500, channels: 3, background: "#8f2416" } })
    .png()
    .toBuffer();
  const kept = await keepCreative(paper.foundation.files, { bytes, slots: smallNewspaper.slots });
  if (!kept.ok) throw new Error(kept.refusal);
  await paper.act(async (writing) => {
    const client = await changeClient(writing, { name: "Tea", contact: "" });
    if (!client.ok) throw new Error(client.refusal);
    const campaign = await changeCampaign(writing, {
      name: "Tea",
      clientId: client.value.id,
      terms: "share",
      amount: 100,
      startsAt: writing.now - 1000,
      endsAt: null,
      slots: ["story-middle"],
      editions: [],
      sectionIds: [],
      state: "running",
    });
    if (!campaign.ok) throw new Error(campaign.refusal);
    const creative = await addCreative(writing, {
      campaignId: campaign.value.id,
      file: kept.value,
      words: { edition: null, alt: "Tea from the hills", target: "https://tea.example/" },
    });
    if (!creative.ok) throw new Error(creative.refusal);
  });
}

async function commentOnStory() {
  const { db, dialect } = paper.foundation.database;
  const reading = { db, dialect, edition: "en", now: paper.now(), shows: () => undefined };
  const found = await findStoryAt(reading, PAIR.en);
  if (found.found !== "story") throw new Error(found.found);
  const { storyId } = found.story;
  const common = { storyId, edition: "en", parentId: null, status: "approved" as const };
  await paper.act(async (writing) => {
    const comments = ["First.", "Second.", "Third."].map((body, i) => {
      const createdAt = writing.now - i;
      return { ...common, id: newId(createdAt), authorName: "Ravi", body, createdAt };
    });
    await insertComments(writing.db, comments);
  });
}

it("a story with an advertisement, comments and the weather never moves and asks nobody else, however slowly it comes", async () => {
  const address = `${paper.origin}/en/${PAIR.en}`;
  await expect
    .poll(async () => (await fetch(address)).text(), { timeout: 30_000 })
    .toMatch(/class="weather[\s\S]+Tea from the hills[\s\S]+Third\./);
  const { shift, strangers, requests } = await weighPage(browser, address);
  expect({ shift, strangers }).toEqual({ shift: 0, strangers: 0 });
  expect(requests).toBeGreaterThan(1);
}, 180_000);
