import type { Edition } from "../settings/newspaper.ts";

/** What is known of a thing that has just happened, in one edition. */
export type Telling = {
  readonly edition: Edition;
  readonly headline: string;
  readonly paragraphs: readonly string[];
};
