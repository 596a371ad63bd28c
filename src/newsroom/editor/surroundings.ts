import type { EditorWords } from "../../../locales/newsroom.ts";
import type { Picture } from "../../features/stories/body.ts";

/** What the editor asks of the screen that it stands on. */
export type Surroundings = {
  readonly words: EditorWords;
  /** The address of a picture as the editor shows it. */
  readonly pictureUrl: (mediaId: string) => string;
  /** Takes in a picture that was dropped, pasted or chosen. Rejects when it could not. */
  readonly upload: (file: File) => Promise<{ readonly mediaId: string }>;
  /** Has the journalist choose among the newspaper's pictures, with what is said of each; null where none was chosen. */
  readonly chooseKept: () => Promise<Picture | null>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** IANA: in which zone the times of updates and corrections are written. */
  readonly timeZone: string;
};

/** The surroundings as they are now: the editor outlives the values that it was opened with. */
export type CurrentSurroundings = () => Surroundings;
