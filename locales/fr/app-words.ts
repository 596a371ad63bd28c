import type { AppWords } from "../app-words.ts";

const quoted = (text: string) => `«\u202f${text}\u202f»`;

/** What readers are told of the app, in French. */
export const frAppWords: AppWords = {
  download: "Télécharger l’appli",
  title: "L’appli",
  introduction: (newspaper) =>
    `${newspaper} sur votre écran d’accueil\u00a0: elle s’ouvre comme toute appli et, sans réseau, montre ce que vous avez lu et l’édition que vous avez gardée. Ni magasin d’applications ni compte à créer.`,
  installTitle: "L’installer",
  install: "Installer l’appli",
  installed: "L’appli est installée sur cet appareil.",
  installByHand: "Trois gestes suffisent, selon le navigateur.",
  installHow: {
    android: {
      browser: "Chrome, Edge ou Samsung Internet sur Android",
      steps: [
        "Ouvrez le menu (⋮, ou ☰ dans Samsung Internet).",
        `Choisissez ${quoted("Installer l’application")} ou ${quoted("Ajouter à l’écran d’accueil")}.`,
        `Confirmez par ${quoted("Installer")}.`,
      ],
    },
    apple: {
      browser: "Safari sur iPhone et iPad",
      steps: [
        `Touchez ${quoted("Partager")} (le carré avec une flèche).`,
        `Choisissez ${quoted("Sur l’écran d’accueil")}.`,
        `Touchez ${quoted("Ajouter")}.`,
      ],
    },
    desktop: {
      browser: "Chrome ou Edge sur ordinateur",
      steps: [
        "Cliquez sur le signe d’installation à droite de la barre d’adresse, ou ouvrez le menu.",
        `Choisissez ${quoted("Installer")} (dans Edge, sous ${quoted("Applications")}).`,
        `Dans Safari sur Mac\u00a0: ${quoted("Fichier")}, puis ${quoted("Ajouter au Dock")}.`,
      ],
    },
    firefox: {
      browser: "Firefox",
      steps: [
        `Sur Android\u00a0: ouvrez le menu (⋮) et choisissez ${quoted("Ajouter l’application à l’écran d’accueil")}.`,
        "Sur ordinateur, Firefox n’installe pas les sites partout\u00a0: mettez cette page en favori\u202f; ce que vous gardez s’ouvre aussi sans réseau.",
      ],
    },
  },
  keepTitle: "Lire sans réseau",
  keepIntroduction:
    "Gardez l’édition du jour sur cet appareil\u00a0: sa une, trente articles et la météo en un petit fichier, sans images. Les articles que vous ouvrez ensuite sont gardés aussi. Ce que la rédaction corrige ou retire est signalé ou enlevé dès que vous êtes de nouveau en ligne.",
  keep: "Garder l’édition du jour",
  renew: "La renouveler maintenant",
  renewItself: "La renouveler d’elle-même en Wi-Fi",
  remove: "Enlever tout ce qui est gardé",
  keepNeedsScript:
    "Ce navigateur ne garde rien, ou n’exécute pas de scripts. La version texte est la plus légère à lire.",
  fetching: "Chargement…",
  failed: "L’édition du jour n’a pas pu être chargée. Réessayez quand vous serez en ligne.",
  removed: "Tout ce qui était gardé a été enlevé.",
  keptEdition: (count, size, when) => `${count} articles sont gardés (${size}\u00a0Ko), état de ${when}.`,
  todaysEdition: "L’édition du jour",
  readBefore: "Déjà lus",
  notKept: "Vous êtes hors ligne et cette page n’est pas gardée. Voici ce que vous pouvez lire\u00a0:",
  tellTitle: "Être averti des dernières minutes",
  tellIntroduction: (mostADay) =>
    `Seulement si vous le demandez ici\u00a0: ${mostADay} notifications par jour au plus dans cette langue, et aucune publicité. Quand un article dont vous avez été averti est corrigé, la notification le dit.`,
  tellAbout: "À propos de",
  tell: "M’avertir des dernières minutes",
  tellChange: "Enregistrer le choix",
  tellStop: "Ne plus m’avertir",
  tellOn: "Ce navigateur est averti des dernières minutes.",
  tellOff: "Ce navigateur n’est plus averti de rien.",
  tellDenied:
    "Le navigateur ne laisse pas ce site envoyer de notifications. Vous pouvez les autoriser dans ses réglages pour ce site.",
  tellFailed: "Cela n’a pas marché. Réessayez quand vous serez en ligne.",
  tellNot:
    "Ce navigateur ne reçoit pas de notifications des sites, ou n’exécute pas de scripts. Sur iPhone et iPad, elles arrivent une fois l’appli sur l’écran d’accueil.",
  noticeCorrected: (headline) => `Corrigé\u00a0: ${headline}`,
  noticeWithdrawn: "Cet article a été retiré",
  keptCopy: (when) => `Vous êtes hors ligne\u00a0: copie gardée, ${when}.`,
  correctedSince: "L’article a été corrigé depuis.",
  thisBrowser: "Ce navigateur",
  offlineTitle: "Gardé sur cet appareil",
  offlineNothing:
    "Rien n’est encore gardé ici. Ce que vous lisez dans l’appli est gardé pour quand il n’y a pas de réseau.",
};
