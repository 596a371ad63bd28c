/** What the screens say of the desk. */
export type DeskWords = {
  readonly translation: string;
  readonly debtWish: (debt: string) => string;
  readonly rows: string;
  readonly rowsBy: (by: string) => string;
  readonly editions: string;
  readonly writers: string;
  readonly time: string;
  readonly due: (time: string) => string;
  readonly late: (time: string) => string;
  readonly expiredPicture: string;
  readonly kept: string;
  readonly choose: string;
  readonly keepThese: string;
  readonly keepName: string;
  readonly keepMeans: string;
  readonly openWithIt: string;
  readonly keep: string;
  readonly forget: (name: string) => string;
  readonly comingOut: string;
  readonly keys: string;
  readonly keysShown: string;
  readonly close: string;
  readonly keyMeans: (key: string) => string;
};
