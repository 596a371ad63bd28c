import { addressesOf } from "../../features/settings/addresses.ts";
import appStyles from "../shell/app.css";
import type { PageAnswer, Visit } from "../visit.ts";

/**
 * What the app keeps. By itself it only says so; the service worker keeps it as the frame of all that it shows without a network, and puts
 * the list in.
 */
export async function offlinePage(visit: Visit): Promise<PageAnswer> {
  const { site, edition, words, addresses, lite } = visit;
  return {
    kind: "page",
    facts: {
      title: words.app.offlineTitle,
      description: words.app.offlineNothing,
      path: addresses.offline(),
      alternates: site.newspaper.editions
        .filter((other) => other.code !== edition.code)
        .map((other) => ({
          edition: other,
          path: addressesOf(other, { lite: visit.liteAddresses }).offline(),
        })),
      isStory: false,
      unlisted: true,
      isTimeless: true,
      ...(lite ? {} : { styles: appStyles }),
    },
    view: (
      <div className="app-page">
        <h1>{words.app.offlineTitle}</h1>
        <p>{words.app.offlineNothing}</p>
        <p>
          <a href={addresses.app()}>{words.app.title}</a>
        </p>
      </div>
    ),
  };
}
