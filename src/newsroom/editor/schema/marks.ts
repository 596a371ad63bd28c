import { Mark, markInputRule } from "@tiptap/core";

export const Strong = Mark.create({
  name: "strong",
  parseHTML: () => [{ tag: "strong" }, { tag: "b" }],
  renderHTML: () => ["strong", 0],
});

export const Emphasis = Mark.create({
  name: "emphasis",
  parseHTML: () => [{ tag: "em" }, { tag: "i" }],
  renderHTML: () => ["em", 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(_([^_\s][^_]*)_)$/, type: this.type })];
  },
});

/** Whether a reader may be sent to this address; anything else (`javascript:` and its kin) is no link. */
export function isLinkAddress(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(href);
}

export const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: "" } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = element.getAttribute("href") ?? "";
        return isLinkAddress(href) ? { href } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => ["a", { href: String(mark.attrs.href), rel: "noopener" }, 0],
});

/** Whether this can be the name of a language (BCP 47), as far as the body's schema asks. */
export function isLanguage(lang: string): boolean {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(lang) && lang.length <= 35;
}

/** Words in another language than the story's, for voices and for spelling. */
export const Language = Mark.create({
  name: "language",
  addAttributes: () => ({ lang: { default: "" } }),
  parseHTML: () => [
    {
      tag: "span[lang]",
      getAttrs: (element) => {
        const lang = element.getAttribute("lang") ?? "";
        return isLanguage(lang) ? { lang } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => ["span", { lang: String(mark.attrs.lang) }, 0],
});
