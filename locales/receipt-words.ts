/** What screens say of a receipt: whether readers see what was published. Times in seconds, told in the member's language. */
export type ReceiptWords = {
  readonly title: string;
  readonly looking: string;
  readonly soFar: (seen: number, all: number) => string;
  readonly seen: (seconds: string | null, pages: number) => string;
  readonly stale: (count: number) => string;
  readonly whatToDo: string;
  readonly unreachable: (origin: string) => string;
  readonly leftOut: string;
  readonly interrupted: string;
  readonly lookAgain: string;
  readonly details: string;
  readonly lookedFrom: (origin: string) => string;
  readonly pageKind: (kind: string) => string;
  readonly pageSeen: (seconds: string) => string;
  readonly pageStale: string;
  readonly pageStatus: (status: number) => string;
  readonly keptFor: (seconds: string) => string;
  readonly pageUnreachable: string;
  readonly pageLooking: string;
};
