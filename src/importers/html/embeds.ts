import type { EmbedBlock } from "../../features/stories/body.ts";
import { providerOf } from "../../features/stories/embed-provider.ts";
import { newBlockId } from "../../kernel/ids.ts";
import { attributeOf, classesOf, findBelow, type HtmlElement, plainTextOf } from "./html-tree.ts";

/** The address of a player, and the page that it plays: readers are sent to the page. */
const PLAYERS: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [
    /^https:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:embed|v|shorts)\/([\w-]{6,20})(?![\w-])/i,
    (found) => `https://www.youtube.com/watch?v=${found[1]}`,
  ],
  [/^https:\/\/youtu\.be\/([\w-]{6,20})(?![\w-])/i, (found) => `https://www.youtube.com/watch?v=${found[1]}`],
  [/^https:\/\/player\.vimeo\.com\/video\/(\d+)/i, (found) => `https://vimeo.com/${found[1]}`],
  [
    /^https:\/\/(?:www\.)?dailymotion\.com\/(?:embed|swf)\/(?:video\/)?(\w+)/i,
    (found) => `https://www.dailymotion.com/video/${found[1]}`,
  ],
  [
    /^https:\/\/open\.spotify\.com\/embed(?:-podcast)?\/([\w/]+)/i,
    (found) => `https://open.spotify.com/${found[1]}`,
  ],
  [
    /^https:\/\/geo\.dailymotion\.com\/player[\w./-]*\?.*?video=(\w+)/i,
    (found) => `https://www.dailymotion.com/video/${found[1]}`,
  ],
];
/** Players that carry the address of what they play in one of their own parameters. */
const CARRIERS: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)soundcloud\.com$/, "url"],
  [/(^|\.)facebook\.com$/, "href"],
];
const LONGEST_TITLE = 500;

/** Something of another site as an embed of a body, or null where the address is none that a reader could be sent to. */
export function embedOf(address: string, title: string, baseUrl: string | undefined): EmbedBlock | null {
  const whole = address.trim().replace(/^\/\//, "https://");
  const parsed = baseUrl === undefined ? URL.parse(whole) : URL.parse(whole, baseUrl);
  if (parsed === null || parsed.hostname === "") return null;
  if (parsed.protocol === "http:") parsed.protocol = "https:";
  if (parsed.protocol !== "https:") return null;
  const url = pageOfPlayer(parsed);
  const name = title.replace(/\s+/g, " ").trim().slice(0, LONGEST_TITLE);
  const attrs = { id: newBlockId(), url, provider: providerOf(new URL(url).hostname) };
  return { type: "embed", attrs: name === "" ? attrs : { ...attrs, title: name } };
}

/** The address that an `<iframe>`, `<video>`, `<audio>`, `<embed>` or `<object>` plays, or null. */
export function playedAddress(element: HtmlElement): string | null {
  for (const name of ["src", "data-src", "data-lazy-src", "data"]) {
    const value = attributeOf(element, name);
    if (value !== null && value.trim() !== "" && !/^(about|data):/i.test(value.trim())) return value;
  }
  const inside = findBelow(
    element,
    ({ tagName, attrs }) =>
      (tagName === "source" || tagName === "embed" || tagName === "iframe") &&
      attrs.some(({ name }) => name === "src"),
  );
  if (inside !== null) return attributeOf(inside, "src");
  const movie = findBelow(
    element,
    (below) => below.tagName === "param" && /^(movie|src)$/i.test(attributeOf(below, "name") ?? ""),
  );
  return movie === null ? null : attributeOf(movie, "value");
}

/** The address of a post that another site's script would fill in (`<blockquote class="twitter-tweet">` and its kin), or null. */
export function postAddress(element: HtmlElement): string | null {
  const classes = classesOf(element);
  if (classes.includes(" instagram-media ")) return attributeOf(element, "data-instgrm-permalink");
  if (classes.includes(" tiktok-embed ")) return attributeOf(element, "cite");
  if (/ fb-(post|video) /.test(classes)) return attributeOf(element, "data-href");
  if (!/ twitter-(tweet|video) /.test(classes)) return null;
  let last: string | null = null;
  findBelow(element, (below) => {
    const href = below.tagName === "a" ? attributeOf(below, "href") : null;
    if (href !== null && /^https?:\/\/(mobile\.|www\.)?(twitter|x)\.com\/.*\/status/i.test(href)) last = href;
    return false;
  });
  return last;
}

/** The address in a `<figure class="wp-block-embed">` that holds nothing but it, or null. */
export function bareAddress(figure: HtmlElement): string | null {
  if (!classesOf(figure).includes(" wp-block-embed")) return null;
  const words = plainTextOf(figure).split(" ")[0] ?? "";
  return /^https?:\/\/\S+$/i.test(words) ? words : null;
}

function pageOfPlayer(player: URL): string {
  for (const [pattern, page] of PLAYERS) {
    const found = pattern.exec(player.href);
    if (found !== null) return page(found);
  }
  for (const [host, parameter] of CARRIERS) {
    const carried = host.test(player.hostname) ? player.searchParams.get(parameter) : null;
    if (carried !== null && /^https?:\/\//i.test(carried) && URL.canParse(carried))
      return carried.replace(/^http:/i, "https:");
  }
  return player.href;
}
