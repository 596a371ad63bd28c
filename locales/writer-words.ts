/** What the screens say about those who sign stories. */
export type WriterWords = {
  readonly title: string;
  readonly find: string;
  readonly nobody: string;
  readonly add: string;
  readonly make: string;
  readonly name: string;
  readonly change: (name: string) => string;
  readonly edit: string;
  readonly save: string;
  readonly role: (edition: string) => string;
  readonly biography: (edition: string) => string;
  readonly addressStays: string;
};
