import type { Body } from "../../../src/features/stories/body.ts";
import type { WordsInBody } from "../../../src/newsroom/editor/commands/show-words.ts";

/** What the page with the editor offers to a test. */
export type EditorPage = {
  /** The body as the editor last gave it. */
  body(): Body;
  /** Merges somebody else's body into what stands in the editor. */
  receive(other: Body): void;
  show(where: WordsInBody): boolean;
  /** What closed tabs left in the journal. */
  abandoned(): Promise<readonly Body[]>;
};

declare global {
  interface Window {
    readonly editorPage: EditorPage;
  }
}
