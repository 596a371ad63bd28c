import type { ReactElement } from "react";
import type { PageFacts, Visit } from "../visit.ts";

/** A page that says why there is nothing to read: facts for its head, and its words. */
export type Notice = { readonly facts: PageFacts; readonly view: ReactElement };

/** 404 in the edition's language. */
export function notFoundNotice(visit: Visit): Notice {
  return notice(visit, visit.words.notFoundTitle, visit.words.notFoundText);
}

/** 410: it was here and was withdrawn. */
export function goneNotice(visit: Visit): Notice {
  return notice(visit, visit.words.goneTitle, visit.words.goneText);
}

/** 500: the fault is ours. */
export function errorNotice(visit: Visit): Notice {
  return notice(visit, visit.words.errorTitle, visit.words.errorText);
}

function notice({ addresses, words }: Visit, title: string, text: string): Notice {
  return {
    facts: {
      title,
      description: text,
      path: null,
      alternates: [],
      isStory: false,
      unlisted: true,
    },
    view: (
      <div className="notice">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href={addresses.front()}>{words.frontPage}</a> <a href={addresses.latest()}>{words.latest}</a>
        </p>
      </div>
    ),
  };
}
