import type { CSSProperties } from "react";
import { longDate } from "../../kernel/dates.ts";
import { addressesOf } from "../settings/addresses.ts";
import type { Edition, Newspaper } from "../settings/newspaper.ts";
import type { StoryCard } from "../stories/public-story.ts";
import { frameLetter, letterStylesOf, plainLetter } from "./letter-frame.tsx";
import { DAILY, type ListName, newsletterWordsOf } from "./newsletter.ts";

/** What a letter of an issue tells, and how its reader ends it. */
export type IssueLetter = {
  readonly newspaper: Newspaper;
  readonly edition: Edition;
  readonly publicUrl: string;
  readonly list: ListName;
  /** What the list is called. */
  readonly listName: string;
  /** In their order; at least one. */
  readonly stories: readonly StoryCard[];
  /** When the issue began, epoch milliseconds. */
  readonly at: number;
  /** The address that ends the subscription, whole. */
  readonly leave: string;
};

/** A letter's words, in both forms. */
export type WrittenLetter = { readonly subject: string; readonly plain: string; readonly html: string };

/** So many stories stand with their standfirst; those behind them are named alone. */
const TOLD = 7;

/** Writes a letter of an issue: the same stories, in the same order, as HTML and as plain text. */
export function writeIssueLetter(letter: IssueLetter): WrittenLetter {
  const { newspaper, edition, list, listName, stories } = letter;
  const { newsletter } = newsletterWordsOf(edition);
  const [lead] = stories;
  if (lead === undefined) throw new Error("A letter without a story is not written");
  const subject = list === DAILY ? lead.headline : newsletter.subjectOf(listName, lead.headline);
  const preheader = stories
    .slice(1, 4)
    .map(({ headline }) => headline)
    .join(" · ");
  const html = frameLetter({
    newspaper,
    edition,
    subject,
    preheader: preheader === "" ? lead.standfirst : preheader,
    children: <IssueView {...letter} />,
  });
  return { subject, html, plain: writePlain(letter) };
}

function IssueView(letter: IssueLetter) {
  const { newspaper, edition, publicUrl, listName, stories } = letter;
  const { newsletter } = newsletterWordsOf(edition);
  const styles = letterStylesOf(newspaper);
  const also = stories.slice(TOLD);
  return (
    <>
      <p style={styles.name}>
        <a href={publicUrl + addressesOf(edition).front()} style={{ ...styles.link, textDecoration: "none" }}>
          {newspaper.name[edition.code]}
        </a>
      </p>
      <p style={styles.quiet} className="quiet">
        {`${listName} · ${dateOf(letter)}`}
      </p>
      {stories.slice(0, TOLD).map((story, i) => (
        <Story key={story.versionId} letter={letter} story={story} isLead={i === 0} />
      ))}
      {also.length === 0 ? null : (
        <>
          <Line style={styles.line} />
          <h2 style={{ ...styles.label, fontSize: "15px" }} className="label">
            {newsletter.alsoNew}
          </h2>
          {also.map((story) => (
            <p key={story.versionId} style={styles.text}>
              <a href={addressOf(letter, story)} style={styles.link}>
                {story.headline}
              </a>
            </p>
          ))}
        </>
      )}
      <Line style={styles.line} />
      <p style={styles.quiet} className="quiet">
        {`${whyYou(letter)} `}
        <a href={letter.leave} style={{ ...styles.link, color: "inherit" }}>
          {newsletter.stop}
        </a>
      </p>
      <p style={styles.quiet} className="quiet">
        {newspaper.newsletter?.imprint?.[edition.code] ?? newspaper.name[edition.code]}
      </p>
    </>
  );
}

type StoryProps = { readonly letter: IssueLetter; readonly story: StoryCard; readonly isLead: boolean };

function Story({ letter, story, isLead }: StoryProps) {
  const styles = letterStylesOf(letter.newspaper);
  const label = labelOf(story);
  return (
    <>
      <Line style={styles.line} />
      {label === "" ? null : (
        <p style={styles.label} className="label">
          {label}
        </p>
      )}
      <h2 style={{ ...styles.headline, ...(isLead && { fontSize: "26px", lineHeight: "32px" }) }}>
        <a href={addressOf(letter, story)} style={{ ...styles.link, textDecoration: "none" }}>
          {story.headline}
        </a>
      </h2>
      {story.standfirst === "" ? null : <p style={styles.text}>{story.standfirst}</p>}
      <div style={{ height: "8px", lineHeight: "8px", fontSize: "0" }}>{"\u00a0"}</div>
    </>
  );
}

function Line({ style }: { readonly style: CSSProperties }) {
  return (
    <div style={style} className="line">
      {"\u00a0"}
    </div>
  );
}

function writePlain(letter: IssueLetter): string {
  const { newspaper, edition, listName, stories, leave } = letter;
  const { newsletter } = newsletterWordsOf(edition);
  const told = stories
    .slice(0, TOLD)
    .map((story) =>
      [story.headline, story.standfirst, addressOf(letter, story)].filter((line) => line !== "").join("\n"),
    );
  const also = stories.slice(TOLD).map((story) => `${story.headline}\n${addressOf(letter, story)}`);
  const paper = newspaper.name[edition.code] ?? "";
  return plainLetter(
    `${paper}\n${listName} · ${dateOf(letter)}`,
    ...told,
    also.length === 0 ? null : newsletter.alsoNew,
    ...also,
    `-- \n${whyYou(letter)}\n${newsletter.stop}\n${leave}\n${newspaper.newsletter?.imprint?.[edition.code] ?? paper}`,
  );
}

function labelOf({ kicker, section }: StoryCard): string {
  return kicker === "" ? (section?.name ?? "") : kicker;
}

function addressOf({ publicUrl, edition }: IssueLetter, { slug }: StoryCard): string {
  return publicUrl + addressesOf(edition).story(encodeURIComponent(slug));
}

function whyYou({ edition, listName, publicUrl }: IssueLetter): string {
  return newsletterWordsOf(edition).newsletter.whyYou(listName, new URL(publicUrl).host);
}

function dateOf({ edition, at }: IssueLetter): string {
  const { language, timeZone } = edition;
  const { firstOfMonth } = newsletterWordsOf(edition);
  return longDate(at, { language, timeZone, ...(firstOfMonth !== undefined && { first: firstOfMonth }) });
}
