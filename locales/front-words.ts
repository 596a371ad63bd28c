/** What the screens say of curated lists. Times are told in the member's language. */
export type FrontWords = {
  readonly keys: string;
  readonly savedBy: (name: string, time: string) => string;
  readonly untouched: (hours: number) => string;
  readonly entryWarning: (warning: string) => string;
  readonly beyond: (places: number) => string;
  readonly filledWith: string;
  readonly putIn: (headline: string) => string;
  readonly undo: string;
  readonly preview: string;
  readonly closePreview: string;
  readonly previewTitle: string;
  readonly asOnPhone: string;
  readonly asAtDesk: string;
  readonly earlier: string;
  readonly earlierOrder: (time: string, name: string | null) => string;
  readonly nothingEarlier: string;
  readonly bringBack: (time: string) => string;
  readonly broughtBack: string;
  readonly overtaken: (name: string, time: string) => string;
  readonly theirOrder: string;
  readonly keepMine: string;
};
