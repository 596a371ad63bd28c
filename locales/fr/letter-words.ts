import type { LetterWords } from "../letter-words.ts";

/** The letters that the newsroom sends, in French. */
export const frLetterWords: LetterWords = {
  invitation: (paper, inviter) => ({
    subject: `${inviter} vous invite à la rédaction de ${paper}`,
    says: `${inviter} vous invite à travailler à la rédaction de ${paper}. Suivez ce lien et choisissez un mot de passe :`,
    act: "Rejoindre la rédaction",
    otherwise: "Si vous n’attendiez pas cette invitation, vous n’avez rien à faire.",
  }),
  renewal: (paper, administrator) => ({
    subject: `Votre accès à la rédaction de ${paper}`,
    says: `${administrator} a créé un lien par lequel vous revenez à la rédaction de ${paper}. Choisissez-y un nouveau mot de passe :`,
    act: "Choisir un nouveau mot de passe",
    otherwise: "Si vous ne l’avez pas demandé, prévenez votre administrateur.",
  }),
  forgotten: (paper) => ({
    subject: `Un nouveau mot de passe pour la rédaction de ${paper}`,
    says: `Quelqu’un, vous sans doute, a oublié le mot de passe de la rédaction de ${paper}. Ce lien permet d’en choisir un autre :`,
    act: "Choisir un nouveau mot de passe",
    otherwise: "Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe ne change pas.",
  }),
  until: (time) => `Le lien sert une seule fois, jusqu’au ${time}.`,
};
