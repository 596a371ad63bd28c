import type { VersionKind } from "../../features/stories/story.ts";
import type { WxrItem } from "./wxr-item.ts";

/** What becomes of an item. Times in epoch milliseconds. */
export type Fate =
  | { readonly kind: "left-out"; readonly reason: string }
  | { readonly kind: "version"; readonly as: VersionKind };

const KINDS: Readonly<Record<string, VersionKind>> = { post: "story", page: "page" };
const NOT_KEPT: Readonly<Record<string, string>> = {
  trash: "it was in WordPress's trash",
  "auto-draft": "a draft that nobody had begun",
  inherit: "an earlier state of another post",
};
const KNOWN_TYPES: Readonly<Record<string, string>> = {
  attachment: "pictures come in where a story shows them and their file is at hand; other files do not",
  nav_menu_item: "menus belong to the theme",
  revision: "earlier states are not kept",
  custom_css: "styles belong to the theme",
  customize_changeset: "settings belong to the theme",
  wp_template: "templates belong to the theme",
  wp_template_part: "templates belong to the theme",
  wp_global_styles: "styles belong to the theme",
  wp_navigation: "menus belong to the theme",
  wp_block: "reusable blocks stand in no place of their own",
  wp_font_family: "typefaces belong to the theme",
  wp_font_face: "typefaces belong to the theme",
  oembed_cache: "a store of WordPress's own",
  user_request: "a record of WordPress's own",
  "": "it tells no type of its own",
};

/** Whether an item comes in, and as what. */
export function fateOf(item: WxrItem): Fate {
  const as = KINDS[item.type];
  if (as === undefined)
    return { kind: "left-out", reason: KNOWN_TYPES[item.type] ?? "a type of one of its plugins" };
  const reason = NOT_KEPT[item.status];
  return reason === undefined ? { kind: "version", as } : { kind: "left-out", reason };
}

/** How a version begins its life here: hidden, or public from a time on. */
export type Beginning =
  | { readonly status: "draft" | "in-review" }
  | { readonly status: "published"; readonly visibleFrom: number; readonly updatedAt: number | null }
  | { readonly status: "scheduled"; readonly visibleFrom: number };

/** The state of a post here, and what to tell the newsroom where that is not what it was. */
export type StateHere = { readonly beginning: Beginning; readonly remark: string | null };

/**
 * What the public may see of a post: what WordPress showed, under its old date, and what is still to come at its time. All else (drafts,
 * private posts, those with a password, states of plugins) stays hidden.
 */
export function stateHere(
  item: Pick<WxrItem, "status" | "password">,
  { publishedAt, changedAt, now }: { publishedAt: number | null; changedAt: number | null; now: number },
): StateHere {
  if (item.password !== "") return hidden("it was behind a password, and is a draft now");
  switch (item.status) {
    case "publish":
    case "future":
      return dated(item.status, { publishedAt, changedAt, now });
    case "pending":
      return { beginning: { status: "in-review" }, remark: null };
    case "draft":
      return hidden(null);
    case "private":
      return hidden("it was private, and is a draft now");
    case "":
      return hidden("it tells no status, and is a draft now");
    default:
      return hidden(`its status "${item.status}" is not known, and it is a draft now`);
  }
}

function dated(
  status: "publish" | "future",
  { publishedAt, changedAt, now }: { publishedAt: number | null; changedAt: number | null; now: number },
): StateHere {
  if (publishedAt !== null && publishedAt > now) {
    const remark = status === "publish" ? "its date lies ahead, and it is scheduled for then" : null;
    return { beginning: { status: "scheduled", visibleFrom: publishedAt }, remark };
  }
  if (status === "future") return hidden("it waited for a time that is past now, and is a draft");
  const visibleFrom = publishedAt ?? now;
  const updatedAt = changedAt !== null && changedAt > visibleFrom && changedAt <= now ? changedAt : null;
  const remark = publishedAt === null ? "it tells no date, and has that of the import" : null;
  return { beginning: { status: "published", visibleFrom, updatedAt }, remark };
}

function hidden(remark: string | null): StateHere {
  return { beginning: { status: "draft" }, remark };
}
