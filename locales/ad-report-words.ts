/** The words of a campaign's report, as a client gets it. */
export type AdReportWords = {
  /** BCP 47, as figures and days are written. */
  readonly locale: string;
  readonly title: string;
  readonly client: string;
  readonly when: string;
  readonly fromTo: (first: string, last: string) => string;
  readonly fromOn: (first: string) => string;
  readonly where: string;
  readonly terms: string;
  readonly termsOf: (terms: string, amount: number) => string;
  readonly asOf: (moment: string) => string;
  readonly day: string;
  readonly creative: string;
  readonly edition: string;
  readonly slot: string;
  readonly views: string;
  readonly clicks: string;
  readonly rate: string;
  readonly total: string;
  readonly byCreative: string;
  readonly byDay: string;
  readonly nothing: string;
  readonly countedHow: string;
  readonly page: (number: number, of: number) => string;
  /** The beginning of a file's name. */
  readonly fileName: string;
};
