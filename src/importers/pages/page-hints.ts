import { attributeOf, type HtmlElement } from "../html/html-tree.ts";

/** Words in classes and ids by which the builders of pages call what is not the article, whatever else they say. */
const FURNITURE = wordSet(`
  ad ads adv advert adverts advertise advertising advertisement advertisements adslot adsense adunit dfp gpt sponsor sponsored sponsors
  breadcrumb breadcrumbs nav navbar navigation menu submenu sidebar rail footer foot topbar toolbar skiplink
  comment comments commentlist commenting disqus respond reply livefyre viafoura pingback trackback
  share shares sharing sharebar sharedaddy addthis addtoany social socials follow followus sns
  related relateds recommended recommendation recommendations recommend recirc recirculation trending popular mostread mostpopular taboola
  outbrain zergnet revcontent readmore seealso morefrom upnext suggested suggestions recent
  promo promos promotion teaser teasers newsletter newsletters subscribe subscription signup optin login register signin
  cookie cookies consent gdpr popup modal overlay lightbox tooltip weather meteo
  taglist keywords bio authorbio byline bylines dateline timestamp postmeta pagination pager pagenav prevnext
  poll quiz copyright disclaimer caption captions credit credits
`);

/** Words that mean furniture where no word for the article stands beside them. */
const PERHAPS_FURNITURE = wordSet(`
  aside masthead tools skip facebook twitter whatsapp pinterest instagram jetpack paywall meter dialog banner tag tags topics categories
  category author authors contributor date datetime published postinfo meta metadata info previous next widget widgets print printonly
  legal hidden invisible hide screenreader offscreen sr visuallyhidden header
`);

/** Words for the article itself. */
const ARTICLE = wordSet(`
  article articlebody articletext articlecontent body bodytext bodycopy content contents entry entrycontent hentry main page post postbody
  postcontent story storybody storytext text copy paragraph paragraphs prose richtext blog column
`);

/** How an element is named by its builders: does it say furniture, or article? */
export type Hints = { readonly furniture: boolean; readonly article: boolean };

/** WordPress puts tags, categories and authors among the classes of a whole post. */
const WHOLE_POST = /(^|\s)(hentry|h-entry|type-post)(\s|$)/;
const NO_HINTS: Hints = { furniture: false, article: false };

/** Reads an element's class and id for hints. */
export function hintsOf(element: HtmlElement): Hints {
  const names = `${attributeOf(element, "class") ?? ""} ${attributeOf(element, "id") ?? ""}`;
  if (names === " " || WHOLE_POST.test(names)) return NO_HINTS;
  const words = wordsOf(names);
  const article = words.some((word) => ARTICLE.has(word));
  const furniture = words.some((word) => FURNITURE.has(word) || (!article && PERHAPS_FURNITURE.has(word)));
  return { furniture, article };
}

/** `relatedPosts-list` as `related posts list`. */
function wordsOf(names: string): string[] {
  return names
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
