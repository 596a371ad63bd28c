import type { Browser, CDPSession, Page } from "playwright-core";

/** What a reader far away has: a slow network and an old phone. */
export const SLOW = { bytesPerSecond: 50 * 1024, roundTrip: 2000, slowdown: 6 } as const;

/** What one visit cost; times in milliseconds from the click, sizes in bytes as they travelled. */
export type Weight = {
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  /** Requests to anybody else. */
  readonly strangers: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** When everything that the first screen asked for was there. */
  readonly complete: number;
  /** Cumulative layout shift, the pictures below the first screen included. */
  readonly shift: number;
};

type Painted = Pick<Weight, "firstPaint" | "largestPaint" | "complete">;

const WATCH = `
  window.__paints = { largest: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.__paints.largest = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.__paints.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

const READ = `({
  firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  largestPaint: window.__paints.largest,
  complete: performance.getEntriesByType("navigation")[0].loadEventEnd,
})`;

/** Visits a page once, on a phone, as somebody who was never here, on a network and a processor that are held down. */
export async function weighPage(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.addInitScript(WATCH);
  const session = await context.newCDPSession(page);
  const { hostname } = new URL(address);
  const traffic = await countTraffic(session, hostname);
  await holdDown(session);
  await page.goto(address, { waitUntil: "load" });
  await page.waitForFunction("performance.getEntriesByType('navigation')[0].loadEventEnd > 0");
  const painted = (await page.evaluate(READ)) as Painted;
  const first = { ...traffic };
  await readToTheEnd(page);
  const shift = (await page.evaluate("window.__paints.shift")) as number;
  await context.close();
  return { ...first, ...painted, shift, strangers: traffic.strangers };
}

async function holdDown(session: CDPSession): Promise<void> {
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: SLOW.roundTrip,
    downloadThroughput: SLOW.bytesPerSecond,
    uploadThroughput: SLOW.bytesPerSecond,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOW.slowdown });
}

async function countTraffic(session: CDPSession, hostname: string) {
  const traffic = { bytes: 0, scriptBytes: 0, requests: 0, strangers: 0 };
  const scripts = new Set<string>();
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    if (request.url.startsWith("data:")) return;
    traffic.requests++;
    if (new URL(request.url).hostname !== hostname) traffic.strangers++;
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    if (scripts.has(requestId)) traffic.scriptBytes += encodedDataLength;
  });
  return traffic;
}

/** Scrolls to the end, screen by screen, waiting for the pictures of each. */
async function readToTheEnd(page: Page): Promise<void> {
  const height = (await page.evaluate("document.documentElement.scrollHeight")) as number;
  for (let y = 0; y < height; y += 800) {
    await page.evaluate(`scrollTo(0, ${y})`);
    await page.waitForFunction(() =>
      [...document.images].every((image) => {
        const { top, bottom } = image.getBoundingClientRect();
        return image.complete || top > innerHeight || bottom < 0;
      }),
    );
  }
}
