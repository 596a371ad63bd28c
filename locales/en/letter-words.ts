import type { LetterWords } from "../letter-words.ts";

/** The letters that the newsroom sends, in English. */
export const enLetterWords: LetterWords = {
  invitation: (paper, inviter) => ({
    subject: `${inviter} invites you to the newsroom of ${paper}`,
    says: `${inviter} invites you to work in the newsroom of ${paper}. Follow this link, and choose a password:`,
    act: "Join the newsroom",
    otherwise: "If you expected no such invitation, you need do nothing.",
  }),
  renewal: (paper, administrator) => ({
    subject: `Your access to the newsroom of ${paper}`,
    says: `${administrator} has made a link by which you come into the newsroom of ${paper} again. Choose a new password there:`,
    act: "Choose a new password",
    otherwise: "If you did not ask for it, tell your administrator.",
  }),
  forgotten: (paper) => ({
    subject: `A new password for the newsroom of ${paper}`,
    says: `Somebody, probably you, has forgotten the password for the newsroom of ${paper}. This link lets you choose another:`,
    act: "Choose a new password",
    otherwise: "If it was not you, you need do nothing: your password stays as it is.",
  }),
  until: (time) => `The link works once, until ${time}.`,
};
