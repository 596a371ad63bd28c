/** How the newspaper is installed in one family of browsers. */
export type InstallSteps = { readonly browser: string; readonly steps: readonly string[] };

/** The families that differ in how an app is installed. */
export type BrowserFamily = "android" | "apple" | "desktop" | "firefox";

/** What readers are told of the app. */
export type AppWords = {
  /** The link in the head and foot of every page. */
  readonly download: string;
  readonly title: string;
  readonly introduction: (newspaper: string) => string;
  readonly installTitle: string;
  readonly install: string;
  readonly installed: string;
  /** Beside the button, which some browsers alone let a page have. */
  readonly installByHand: string;
  readonly installHow: Readonly<Record<BrowserFamily, InstallSteps>>;
  /** Marks the family of the browser that is reading. */
  readonly thisBrowser: string;
  readonly offlineTitle: string;
  readonly offlineNothing: string;
  readonly keepTitle: string;
  readonly keepIntroduction: string;
  readonly keep: string;
  readonly renew: string;
  readonly renewItself: string;
  readonly remove: string;
  /** Where no script runs, or the browser keeps nothing. */
  readonly keepNeedsScript: string;
  readonly fetching: string;
  readonly failed: string;
  readonly removed: string;
  /** @param size in kilobytes */
  readonly keptEdition: (count: string, size: string, when: string) => string;
  readonly todaysEdition: string;
  readonly readBefore: string;
  readonly notKept: string;
  readonly tellTitle: string;
  readonly tellIntroduction: (mostADay: number) => string;
  readonly tellAbout: string;
  readonly tell: string;
  readonly tellChange: string;
  readonly tellStop: string;
  readonly tellOn: string;
  readonly tellOff: string;
  readonly tellDenied: string;
  readonly tellFailed: string;
  /** Where the browser takes no notifications. */
  readonly tellNot: string;
  /** The title of a notification that takes the place of an earlier one. */
  readonly noticeCorrected: (headline: string) => string;
  readonly noticeWithdrawn: string;
  readonly keptCopy: (when: string) => string;
  readonly correctedSince: string;
};
