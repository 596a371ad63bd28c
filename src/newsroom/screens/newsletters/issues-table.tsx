import type { NewsletterIssue } from "../../client/newsletter-answers.ts";
import { Empty } from "../../kit/notices.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

/** What went out, and what became of it. */
export function IssuesTable({ issues }: { readonly issues: readonly NewsletterIssue[] }) {
  const { words } = useWords();
  const { mailing } = words;
  return (
    <section>
      <h2>{mailing.issues}</h2>
      {issues.length === 0 ? (
        <Empty>{mailing.noIssues}</Empty>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus nobody could scroll it by keys.
        <section className="mailing-room" aria-label={mailing.issues} tabIndex={0}>
          <table className="mailing">
            <caption className="unseen">{mailing.issues}</caption>
            <thead>
              <tr>
                <th scope="col">{mailing.day}</th>
                <th scope="col">{mailing.letter}</th>
                <th scope="col">{mailing.edition}</th>
                <th scope="col">{mailing.state}</th>
                <th scope="col" className="figure">
                  {mailing.sent}
                </th>
                <th scope="col" className="figure">
                  {mailing.cameBack}
                </th>
                <th scope="col" className="figure">
                  {mailing.left}
                </th>
              </tr>
            </thead>
            <tbody>
              {issues.map((issue) => (
                <IssueRow key={issue.id} issue={issue} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function IssueRow({ issue }: { readonly issue: NewsletterIssue }) {
  const { words, language } = useWords();
  const me = useMe();
  const { mailing } = words;
  const { edition: code, name, day, state, sent, queued, bounced, left } = issue;
  const edition = me.newspaper.editions.find((one) => one.code === code);
  const locale = language === "en" ? "en-GB" : language;
  // A day and not a moment: told alike wherever it is read.
  const told = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(
    Date.parse(day),
  );
  return (
    <tr>
      <td>{told}</td>
      <th scope="row" lang={name === null ? undefined : edition?.language}>
        {name ?? mailing.gone}
      </th>
      <td lang={edition?.language}>{edition?.label ?? code}</td>
      <td>{mailing.stateName(state)}</td>
      <td className="figure">{mailing.sentOf(sent, queued)}</td>
      <td className="figure">{bounced}</td>
      <td className="figure">{left}</td>
    </tr>
  );
}
