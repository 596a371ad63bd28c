/** What stands around every screen of the newsroom, in one language. */
export type ShellWords = {
  readonly menu: string;
  readonly closeMenu: string;
  /** The screens of every day's work. */
  readonly daily: string;
  /** The screens for looking after the newspaper. */
  readonly house: string;
  readonly toTheDesk: string;
};
