/** What the newsroom's screens say of storm mode. */
export type StormWords = {
  readonly title: string;
  readonly means: string;
  readonly off: string;
  /** @param name who put the site into it; empty where nobody of the staff did */
  readonly since: (moment: string, name: string) => string;
  readonly toTheSwitch: string;
  readonly begin: string;
  readonly beginMeans: string;
  readonly end: string;
  readonly endMeans: string;
};
