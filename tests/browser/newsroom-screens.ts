import type { Page } from "playwright-core";

/** What the addresses of screens are made of. */
export type Known = {
  /** A version with a translation, by its id. */
  readonly versionId: string;
  /** That translation, by its id. */
  readonly translationId: string;
  /** A picture, by its id. */
  readonly mediaId: string;
  /** The secret of an invitation that is open. */
  readonly invitation: string;
};

/** A screen of the newsroom, and how to come to it. */
export type NewsroomScreen = {
  readonly name: string;
  /** Its address as the router has it; null where no route leads: signing in, and what is not there. */
  readonly route: string | null;
  /** What somebody sees who is not signed in. */
  readonly isForStrangers?: true;
  readonly path: (known: Known) => string;
};

/** Every screen. A test holds that no route is missing. */
export const newsroomScreens: readonly NewsroomScreen[] = [
  { name: "sign-in", route: null, isForStrangers: true, path: () => "/" },
  {
    name: "join",
    route: "/join",
    isForStrangers: true,
    path: ({ invitation }) => `/join#${invitation}`,
  },
  { name: "desk", route: "/", path: () => "" },
  { name: "desk-with-nothing", route: "/", path: () => "?text=zzzz" },
  { name: "new-story", route: "/new", path: () => "/new" },
  { name: "story", route: "/stories/$versionId", path: ({ versionId }) => `/stories/${versionId}` },
  { name: "no-story", route: "/stories/$versionId", path: () => "/stories/none" },
  {
    name: "translation",
    route: "/stories/$versionId/translation",
    path: ({ translationId }) => `/stories/${translationId}/translation`,
  },
  {
    name: "preview",
    route: "/stories/$versionId/preview",
    path: ({ versionId }) => `/stories/${versionId}/preview`,
  },
  { name: "breaking", route: "/breaking", path: () => "/breaking" },
  { name: "translations", route: "/translations", path: () => "/translations" },
  { name: "comments", route: "/comments", path: () => "/comments" },
  { name: "alerts", route: "/alerts", path: () => "/alerts" },
  { name: "ad-desk", route: "/campaigns", path: () => "/campaigns" },
  { name: "new-campaign", route: "/campaigns/new", path: () => "/campaigns/new" },
  {
    name: "no-campaign",
    route: "/campaigns/$campaignId",
    path: () => "/campaigns/none",
  },
  { name: "fronts", route: "/fronts", path: () => "/fronts" },
  { name: "pictures", route: "/pictures", path: () => "/pictures" },
  { name: "picture", route: "/pictures/$mediaId", path: ({ mediaId }) => `/pictures/${mediaId}` },
  { name: "writers", route: "/writers", path: () => "/writers" },
  { name: "staff", route: "/staff", path: () => "/staff" },
  { name: "permissions", route: "/staff/permissions", path: () => "/staff/permissions" },
  { name: "log", route: "/log", path: () => "/log?by=all" },
  { name: "newsletters", route: "/newsletters", path: () => "/newsletters" },
  { name: "webhooks", route: "/webhooks", path: () => "/webhooks" },
  { name: "api-reference", route: "/api-reference", path: () => "/api-reference" },
  { name: "account", route: "/account", path: () => "/account" },
  { name: "not-here", route: null, path: () => "/nowhere" },
];

/** Opens a screen and waits until all of it is there. @param origin as `http://127.0.0.1:8080` */
export async function visitScreen(
  page: Page,
  { origin, screen, known }: { origin: string; screen: NewsroomScreen; known: Known },
): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${origin}/newsroom${screen.path(known)}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator(".loading").first().waitFor({ state: "detached" });
  // The network is never idle: the line to colleagues stays open.
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete || image.loading === "lazy"),
  );
}
