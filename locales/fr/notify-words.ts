import type { NotifyWords } from "../notify-words.ts";

/** What members are told of sending readers a notification, in French. */
export const frNotifyWords: NotifyWords = {
  send: "Envoyer une notification",
  title: "Envoyer une notification aux lecteurs\u202f?",
  means: (count) =>
    `Le titre s’affiche aussitôt sur ${count === 1 ? "l’écran d’un lecteur" : `les écrans de ${count} lecteurs`}. On ne peut pas la rappeler\u202f; une correction la remplace.`,
  nobody: "Aucun lecteur n’a encore demandé à être averti.",
  today: (sent, most) => `${sent} sur ${most} notifications envoyées aujourd’hui.`,
  told: (moment) => `Les lecteurs ont reçu une notification\u00a0: ${moment}`,
};
