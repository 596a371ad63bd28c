import type { AlertWords } from "./alert-words.ts";
import type { AppWords } from "./app-words.ts";
import type { LiveWords } from "./live-words.ts";
import type { NewsletterWords } from "./newsletter-words.ts";
import type { ReaderCommentWords } from "./reader-comment-words.ts";
import type { WeatherWords } from "./weather-words.ts";

/** Every word that readers see and no journalist wrote, in one language. Functions take what stands inside a sentence. */
export type Words = {
  readonly comments: ReaderCommentWords;
  readonly skipToContent: string;
  readonly sections: string;
  readonly frontPage: string;
  /** @param language the other language's name in this one */
  readonly readIn: (language: string) => string;
  readonly textOnly: string;
  readonly fullSite: string;
  readonly mustRead: string;
  readonly moreArticles: string;
  readonly latestArticles: string;
  readonly latest: string;
  readonly search: string;
  readonly searchFor: string;
  readonly by: string;
  readonly and: string;
  readonly source: string;
  readonly published: string;
  readonly updated: string;
  readonly corrected: string;
  readonly corrections: string;
  /** Leads from a correction to the other edition in which the same was corrected. */
  readonly alsoCorrected: (language: string) => string;
  readonly correction: string;
  readonly keyFacts: string;
  readonly topics: string;
  readonly topic: string;
  /** The name of a table that tells no caption. */
  readonly table: string;
  readonly author: string;
  readonly advertisement: string;
  readonly photo: string;
  readonly newer: string;
  readonly older: string;
  /**
   * That a translation is behind its original, changed later on the same day.
   * @param language the original's in this one
   * @param updated the day and time of that change
   * @param asOf the time as of which the translation follows it
   */
  readonly followsAsOfTime: (language: string, updated: string, asOf: string) => string;
  /** The same for an original that was changed on a later day: `asOf` is a day and a time. */
  readonly followsAsOfDay: (language: string, updated: string, asOf: string) => string;
  readonly opensElsewhere: (provider: string) => string;
  readonly minutesToRead: (minutes: number) => string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly goneTitle: string;
  readonly goneText: string;
  /** Marks a draft that is shown as its page will be. */
  readonly previewTitle: string;
  readonly previewUntil: (moment: string) => string;
  readonly previewGoneTitle: string;
  readonly previewGoneText: string;
  readonly errorTitle: string;
  readonly errorText: string;
  readonly nothingYet: string;
  readonly searchTitle: string;
  readonly searchedFor: (query: string) => string;
  readonly resultsFor: (query: string, count: number) => string;
  readonly nothingFound: (query: string) => string;
  readonly searchTooShort: string;
  /** @param clock hours 0-23, minutes 0-59 */
  readonly clockTime: (clock: { hour: number; minute: number }) => string;
  /** How the first day of a month is written, where that differs. */
  readonly firstOfMonth?: string;
  readonly atTime: (date: string, time: string) => string;
  readonly feed: string;
  readonly chooseLanguage: string;
  /** Ends a stub of breaking news. */
  readonly fullStoryFollows: string;
  /** The kind of page that tells what became of a story since it was published. */
  readonly history: string;
  readonly historyOf: (headline: string) => string;
  readonly historyIntroduction: string;
  /** The link to it from the story. */
  readonly seeWhatChanged: string;
  readonly newestChanges: string;
  readonly olderChanges: string;
  /** Like `published`, before a time. */
  readonly publishedAgain: string;
  readonly withdrawn: string;
  readonly nothingChanged: string;
  /** What became of a paragraph. */
  readonly partAdded: string;
  readonly partRemoved: string;
  readonly partChanged: string;
  readonly partMoved: string;
  readonly partRestyled: string;
  readonly headlinePart: string;
  readonly kickerPart: string;
  readonly standfirstPart: string;
  readonly placePart: string;
  readonly sourcePart: string;
  readonly picturePart: string;
  /** Said before words that came in or went out, to who does not see the marks. */
  readonly wordsAdded: string;
  readonly wordsRemoved: string;
  /** Before the hash of a publication. */
  readonly publicationNumber: (number: number) => string;
  readonly weather: WeatherWords;
  readonly app: AppWords;
  readonly alert: AlertWords;
  readonly newsletter: NewsletterWords;
  readonly live: LiveWords;
};
