/** The words of writing together and of losing nothing, on the newsroom's screens. */
export type WritingWords = {
  readonly present: string;
  readonly hasOpen: (name: string) => string;
  readonly isTyping: (name: string) => string;
};
