/** What the API's reference says around what the server describes. */
export type ApiWords = {
  readonly title: string;
  readonly means: string;
  readonly find: string;
  readonly found: (count: number) => string;
  readonly parameters: string;
  readonly takes: string;
  readonly answers: string;
  readonly required: string;
};
