import type { ReactElement } from "react";
import type { PageAnswer, Visit } from "../visit.ts";

/** A page that is for one reader and one moment: kept by nobody, found by no search engine. @param page `styles` are left out of the text-only one */
export function privatePage(
  { lite }: Visit,
  { title, styles, view }: { readonly title: string; readonly styles: string; readonly view: ReactElement },
): PageAnswer {
  return {
    kind: "page",
    cacheable: false,
    facts: {
      title,
      description: title,
      path: null,
      alternates: [],
      isStory: false,
      unlisted: true,
      ...(!lite && { styles }),
    },
    view,
  };
}
