import type { ReceiptWords } from "../receipt-words.ts";

const pageKinds: Readonly<Record<string, string>> = {
  story: "Story",
  lite: "Text-only story",
  front: "Front page",
  latest: "Latest",
  section: "Section",
  topic: "Topic",
  writer: "Writer",
  sitemap: "Sitemap",
  feed: "Feed",
  "other-edition": "Other edition",
};

const pages = (count: number) => `${count} ${count === 1 ? "page" : "pages"}`;

export const enReceiptWords: ReceiptWords = {
  title: "What readers see",
  looking: "Looking at readers’ pages…",
  soFar: (seen, all) => `${seen} of ${all}`,
  seen: (seconds, count) =>
    seconds === null
      ? `Readers see it · ${pages(count)} looked at`
      : `Visible to readers in ${seconds} s · ${pages(count)} looked at`,
  stale: (count) => (count === 1 ? "1 page does not show it yet" : `${count} pages do not show it yet`),
  whatToDo:
    "A cache between the server and the readers keeps them. Empty it for these addresses, then look again; most let go within some minutes.",
  unreachable: (origin) =>
    `The server can’t reach its own pages at ${origin}, so it can’t say what readers see. Whoever runs it should check that address.`,
  leftOut: "So much was published at once that the pages were not looked at.",
  interrupted: "The server stopped while it looked.",
  lookAgain: "Look again",
  details: "Every page",
  lookedFrom: (origin) => `Asked at ${origin}`,
  pageKind: (kind) => pageKinds[kind] ?? kind,
  pageSeen: (seconds) => `after ${seconds} s`,
  pageStale: "as it was before",
  pageStatus: (status) => `answered ${status}`,
  keptFor: (seconds) => `kept by a cache for ${seconds} s`,
  pageUnreachable: "no answer",
  pageLooking: "looking",
};
