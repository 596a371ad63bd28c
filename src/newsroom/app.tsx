import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from "@tanstack/react-router";
import { Loading } from "./kit/notices.tsx";
import { readAdTerms } from "./screens/ads/campaign-draft.ts";
import { readDeskFilters } from "./screens/desk/desk-filters.ts";
import { readFrontChoice } from "./screens/fronts/front-choice.ts";
import { readLogFilters } from "./screens/log/log-filters.ts";
import { Gate } from "./screens/shell/gate.tsx";
import { NotHere } from "./screens/shell/not-here.tsx";
import { readTaskFilters } from "./screens/translations/task-filters.ts";

const root = createRootRoute({ component: Outlet, notFoundComponent: NotHere });

const join = createRoute({
  getParentRoute: () => root,
  path: "/join",
  component: lazyRouteComponent(() => import("./screens/join/join-screen.tsx"), "JoinScreen"),
});

/** Everything that only members see. */
const inside = createRoute({ getParentRoute: () => root, id: "inside", component: Gate });

const desk = createRoute({
  getParentRoute: () => inside,
  path: "/",
  validateSearch: readDeskFilters,
  component: lazyRouteComponent(() => import("./screens/desk/desk-screen.tsx"), "DeskScreen"),
});

const begin = createRoute({
  getParentRoute: () => inside,
  path: "/new",
  component: lazyRouteComponent(() => import("./screens/new-story/new-story-screen.tsx"), "NewStoryScreen"),
});

const story = createRoute({
  getParentRoute: () => inside,
  path: "/stories/$versionId",
  component: lazyRouteComponent(() => import("./screens/story/story-screen.tsx"), "StoryScreen"),
});

const translate = createRoute({
  getParentRoute: () => inside,
  path: "/stories/$versionId/translation",
  component: lazyRouteComponent(() => import("./screens/translate/translate-screen.tsx"), "TranslateScreen"),
});

const preview = createRoute({
  getParentRoute: () => inside,
  path: "/stories/$versionId/preview",
  component: lazyRouteComponent(() => import("./screens/preview/preview-screen.tsx"), "PreviewScreen"),
});

const breaking = createRoute({
  getParentRoute: () => inside,
  path: "/breaking",
  component: lazyRouteComponent(() => import("./screens/breaking/breaking-screen.tsx"), "BreakingScreen"),
});

const translations = createRoute({
  getParentRoute: () => inside,
  path: "/translations",
  validateSearch: readTaskFilters,
  component: lazyRouteComponent(
    () => import("./screens/translations/translations-screen.tsx"),
    "TranslationsScreen",
  ),
});

const webhooks = createRoute({
  getParentRoute: () => inside,
  path: "/webhooks",
  component: lazyRouteComponent(() => import("./screens/webhooks/webhooks-screen.tsx"), "WebhooksScreen"),
});

const newsletters = createRoute({
  getParentRoute: () => inside,
  path: "/newsletters",
  component: lazyRouteComponent(
    () => import("./screens/newsletters/newsletters-screen.tsx"),
    "NewslettersScreen",
  ),
});

const alerts = createRoute({
  getParentRoute: () => inside,
  path: "/alerts",
  component: lazyRouteComponent(() => import("./screens/alerts/alerts-screen.tsx"), "AlertsScreen"),
});

const apiReference = createRoute({
  getParentRoute: () => inside,
  path: "/api-reference",
  component: lazyRouteComponent(
    () => import("./screens/api-reference/api-reference-screen.tsx"),
    "ApiReferenceScreen",
  ),
});

const comments = createRoute({
  getParentRoute: () => inside,
  path: "/comments",
  component: lazyRouteComponent(() => import("./screens/comments/comments-screen.tsx"), "CommentsScreen"),
});

const ads = createRoute({
  getParentRoute: () => inside,
  path: "/campaigns",
  component: lazyRouteComponent(() => import("./screens/ads/ads-screen.tsx"), "AdsScreen"),
});

const newCampaign = createRoute({
  getParentRoute: () => inside,
  path: "/campaigns/new",
  validateSearch: readAdTerms,
  component: lazyRouteComponent(() => import("./screens/ads/new-campaign-screen.tsx"), "NewCampaignScreen"),
});

const campaign = createRoute({
  getParentRoute: () => inside,
  path: "/campaigns/$campaignId",
  component: lazyRouteComponent(() => import("./screens/ads/campaign-screen.tsx"), "CampaignScreen"),
});

const fronts = createRoute({
  getParentRoute: () => inside,
  path: "/fronts",
  validateSearch: readFrontChoice,
  component: lazyRouteComponent(() => import("./screens/fronts/fronts-screen.tsx"), "FrontsScreen"),
});

const pictures = createRoute({
  getParentRoute: () => inside,
  path: "/pictures",
  component: lazyRouteComponent(() => import("./screens/pictures/pictures-screen.tsx"), "PicturesScreen"),
});

const picture = createRoute({
  getParentRoute: () => inside,
  path: "/pictures/$mediaId",
  component: lazyRouteComponent(() => import("./screens/pictures/picture-screen.tsx"), "PictureScreen"),
});

const writers = createRoute({
  getParentRoute: () => inside,
  path: "/writers",
  component: lazyRouteComponent(() => import("./screens/writers/writers-screen.tsx"), "WritersScreen"),
});

const staff = createRoute({
  getParentRoute: () => inside,
  path: "/staff",
  component: lazyRouteComponent(() => import("./screens/staff/staff-screen.tsx"), "StaffScreen"),
});

const log = createRoute({
  getParentRoute: () => inside,
  path: "/log",
  validateSearch: readLogFilters,
  component: lazyRouteComponent(() => import("./screens/log/log-screen.tsx"), "LogScreen"),
});

const whoMayWhat = createRoute({
  getParentRoute: () => inside,
  path: "/staff/permissions",
  component: lazyRouteComponent(() => import("./screens/staff/permissions-screen.tsx"), "PermissionsScreen"),
});

const account = createRoute({
  getParentRoute: () => inside,
  path: "/account",
  component: lazyRouteComponent(() => import("./screens/account/account-screen.tsx"), "AccountScreen"),
});

const screens = root.addChildren([
  join,
  inside.addChildren([
    desk,
    begin,
    breaking,
    alerts,
    ads,
    newCampaign,
    campaign,
    webhooks,
    newsletters,
    apiReference,
    story,
    translate,
    preview,
    comments,
    fronts,
    pictures,
    picture,
    writers,
    staff,
    whoMayWhat,
    log,
    translations,
    account,
  ]),
]);

/** Every screen by its address, below /newsroom. */
export function openApp() {
  return createRouter({
    routeTree: screens,
    basepath: "/newsroom",
    defaultPendingComponent: Loading,
    scrollRestoration: false,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof openApp>;
  }
}
