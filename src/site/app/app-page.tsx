import type { ReactNode } from "react";
import type { InstallSteps } from "../../../locales/app-words.ts";
import { findPushKeys } from "../../features/push/subscriptions.store.ts";
import { listSectionsByKey } from "../../features/sections/sections.store.ts";
import { addressesOf } from "../../features/settings/addresses.ts";
import appStyles from "../shell/app.css";
import type { PageAnswer, Visit } from "../visit.ts";
import { settingsOfApp } from "./app-settings.ts";
import { TellBreaking } from "./tell-breaking.tsx";

/** How the newspaper becomes an app on this device, and what it keeps there. */
export async function appPage(visit: Visit): Promise<PageAnswer> {
  const { site, edition, words, addresses, lite } = visit;
  const name = site.newspaper.name[edition.code] ?? "";
  const keys = site.newspaper.sections.map((section) => section.key);
  const [pushKeys, sections] = await Promise.all([
    findPushKeys(visit.reading.db),
    listSectionsByKey(visit.reading, keys),
  ]);
  return {
    kind: "page",
    facts: {
      title: words.app.title,
      description: words.app.introduction(name),
      path: addresses.app(),
      alternates: site.newspaper.editions
        .filter((other) => other.code !== edition.code)
        .map((other) => ({ edition: other, path: addressesOf(other, { lite: visit.liteAddresses }).app() })),
      isStory: false,
      ...(lite ? {} : { styles: appStyles, scripts: ["app-page"] as const }),
    },
    view: (
      <AppView visit={visit} name={name}>
        {lite || pushKeys === null ? null : (
          <TellBreaking visit={visit} pushKey={pushKeys.publicKey} sections={sections} />
        )}
      </AppView>
    ),
  };
}

type AppViewProps = {
  readonly visit: Visit;
  readonly name: string;
  /** What else the app does. */
  readonly children: ReactNode;
};

function AppView({ visit, name, children }: AppViewProps) {
  const { app } = visit.words;
  return (
    <div className="app-page">
      <header>
        <h1>{app.title}</h1>
        <p className="standfirst">{app.introduction(name)}</p>
      </header>
      <section aria-labelledby="install">
        <h2 id="install">{app.installTitle}</h2>
        <install-app>
          {visit.lite ? null : (
            <p className="act">
              <button type="button" hidden>
                {app.install}
              </button>
              <span role="status" data-installed={app.installed}>
                {app.installByHand}
              </span>
            </p>
          )}
          <div className="families">
            {Object.entries(app.installHow).map(([family, how]) => (
              <Family key={family} visit={visit} family={family} how={how} />
            ))}
          </div>
        </install-app>
      </section>
      {visit.lite ? null : <KeepEdition visit={visit} />}
      {children}
    </div>
  );
}

/** Its script brings the buttons to life; without one it says why there are none. */
function KeepEdition({ visit }: { readonly visit: Visit }) {
  const { app } = visit.words;
  return (
    <section aria-labelledby="keep">
      <h2 id="keep">{app.keepTitle}</h2>
      <p>{app.keepIntroduction}</p>
      <keep-edition data-edition={JSON.stringify(settingsOfApp(visit.edition, visit.words))}>
        <p className="without">{app.keepNeedsScript}</p>
        <div className="with" hidden>
          <p className="act">
            <button type="button" data-does="keep" data-keep={app.keep} data-renew={app.renew}>
              {app.keep}
            </button>
            <button type="button" className="second" data-does="remove" hidden>
              {app.remove}
            </button>
          </p>
          <p className="choice">
            <label>
              <input type="checkbox" defaultChecked /> {app.renewItself}
            </label>
          </p>
        </div>
        <p className="said" role="status" />
      </keep-edition>
      <p>
        <a href={visit.addresses.offline()}>{app.offlineTitle}</a>
      </p>
    </section>
  );
}

type FamilyProps = { readonly visit: Visit; readonly family: string; readonly how: InstallSteps };

function Family({ visit, family, how }: FamilyProps) {
  return (
    <section data-family={family}>
      <h3>
        {how.browser} {visit.lite ? null : <span className="here">{visit.words.app.thisBrowser}</span>}
      </h3>
      <ol>
        {how.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}
