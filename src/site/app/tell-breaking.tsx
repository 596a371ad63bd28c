import { MOST_A_DAY } from "../../features/push/notice.ts";
import type { NamedLink } from "../../features/stories/public-story.ts";
import type { Visit } from "../visit.ts";

type Props = {
  readonly visit: Visit;
  /** By which push services know this newspaper. */
  readonly pushKey: string;
  readonly sections: readonly NamedLink[];
};

/** Where a reader asks to be told of breaking news, of some sections or of all, and takes it back. */
export function TellBreaking({ visit, pushKey, sections }: Props) {
  const { app } = visit.words;
  const most = visit.site.newspaper.notifications?.mostADay ?? MOST_A_DAY;
  const phrases = { on: app.tellOn, off: app.tellOff, denied: app.tellDenied, failed: app.tellFailed };
  const settings = { edition: visit.edition.code, key: pushKey, phrases };
  return (
    <section aria-labelledby="tell">
      <h2 id="tell">{app.tellTitle}</h2>
      <p>{app.tellIntroduction(most)}</p>
      <tell-breaking data-settings={JSON.stringify(settings)}>
        <p className="without">{app.tellNot}</p>
        <div className="with" hidden>
          <fieldset>
            <legend>{app.tellAbout}</legend>
            <ul>
              {sections.map((section) => (
                <li key={section.id}>
                  <label>
                    <input type="checkbox" value={section.id} defaultChecked /> {section.name}
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <p className="act">
            <button type="button" data-does="tell" data-tell={app.tell} data-change={app.tellChange}>
              {app.tell}
            </button>
            <button type="button" className="second" data-does="stop" hidden>
              {app.tellStop}
            </button>
          </p>
        </div>
        <p className="said" role="status" />
      </tell-breaking>
    </section>
  );
}
