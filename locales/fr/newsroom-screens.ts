import type { ScreenWords } from "../newsroom-screens.ts";
import { frAccessWords } from "./access-words.ts";
import { frActs } from "./acts-words.ts";
import { frAdDeskWords } from "./ad-desk-words.ts";
import { frAlertingWords } from "./alerting-words.ts";
import { frApiWords } from "./api-words.ts";
import { frBreakingWords } from "./breaking-words.ts";
import { frChecking } from "./checking-words.ts";
import { frDeskWords } from "./desk-words.ts";
import { frFrontWords } from "./front-words.ts";
import { frKeepingUpWords } from "./keeping-up-words.ts";
import { frLibraryWords } from "./library-words.ts";
import { frLogWords } from "./log-words.ts";
import { frMailingWords } from "./mailing-words.ts";
import { frModerationWords } from "./moderation-words.ts";
import { frNotifyWords } from "./notify-words.ts";
import { frPreview } from "./preview-words.ts";
import { frReceiptWords } from "./receipt-words.ts";
import { frScoringWords } from "./scoring-words.ts";
import { frShellWords } from "./shell-words.ts";
import { frStormWords } from "./storm-words.ts";
import { frTranslationWords } from "./translation-words.ts";
import { frWebhookWords } from "./webhook-words.ts";
import { frWriterWords } from "./writer-words.ts";
import { frWritingWords } from "./writing-words.ts";

const languageNames: Readonly<Record<string, string>> = {
  en: "anglais",
  fr: "français",
};

const roleNames: Readonly<Record<string, string>> = {
  reporter: "journaliste",
  translator: "traduction",
  editor: "rédaction en chef",
  moderator: "modération",
  "ad-manager": "régie publicitaire",
  administrator: "administration",
};

const statusNames: Readonly<Record<string, string>> = {
  draft: "Brouillon",
  "in-review": "En relecture",
  scheduled: "Programmé",
  published: "Publié",
  corrected: "Corrigé",
  withdrawn: "Retiré",
  killed: "Abandonné",
};

const fieldNames: Readonly<Record<string, string>> = {
  headline: "Titre",
  kicker: "Surtitre",
  standfirst: "Chapeau",
  source: "Source",
  place: "Lieu",
  picture: "Photo principale",
};

const pictureFields: Readonly<Record<string, string>> = {
  alt: "Description (pour qui ne la voit pas)",
  caption: "Légende",
  credit: "Crédit",
};

const actNames: Readonly<Record<string, string>> = {
  send: "Envoyer en relecture",
  return: "Renvoyer",
  publish: "Publier",
  schedule: "Programmer",
  unschedule: "Déprogrammer",
  correct: "Corriger",
  withdraw: "Retirer",
  embargo: "Mettre sous embargo",
  lift: "Lever l’embargo",
  kill: "Abandonner",
  revive: "Reprendre",
};

const actMeanss: Readonly<Record<string, string>> = {
  send: "La rédaction en chef le verra parmi les articles à relire.",
  return: "Son auteur peut de nouveau le modifier, et voit votre note.",
  publish: "Les lecteurs le voient dès maintenant, tel qu’il est écrit ici.",
  schedule: "Les lecteurs le verront à partir de cette heure, tel qu’il est écrit maintenant.",
  unschedule: "Il redevient un brouillon et ne paraîtra pas de lui-même.",
  correct: "Les lecteurs voient le texte corrigé, accompagné de votre note.",
  embargo: "Personne ne peut le publier avant cette heure. Il ne paraîtra pas de lui-même ensuite.",
  lift: "Il peut de nouveau être publié à tout moment.",
  kill: "Il ne paraîtra jamais\u00a0: il quitte le bureau et reste conservé. Il peut être repris.",
  revive: "Il redevient un brouillon et revient sur le bureau.",
  withdraw: "Les lecteurs ne le voient plus, son adresse dit qu’il a été retiré.",
};

const frontNames: Readonly<Record<string, string>> = {
  front: "Une",
  "must-read": "À lire absolument",
};

const memberActs: Readonly<Record<string, string>> = {
  grants: "Changer les fonctions",
  renew: "Nouveau lien d’accès",
  suspend: "Suspendre",
  reinstate: "Rétablir l’accès",
};

const memberActMeanss: Readonly<Record<string, string>> = {
  grants: "Les fonctions valent dès le prochain clic.",
  renew: "Pour qui a perdu son mot de passe ou son second facteur. Rien ne change avant que ce lien serve.",
  suspend: "Toutes les sessions prennent fin aussitôt, aucune autre ne peut commencer.",
  reinstate: "Cette personne peut de nouveau se connecter, avec les mêmes fonctions.",
};

/** What the newsroom's screens say, in French. */
export const frScreenWords: ScreenWords = {
  alerting: frAlertingWords,
  storm: frStormWords,
  adDesk: frAdDeskWords,
  mailing: frMailingWords,
  notify: frNotifyWords,
  moderation: frModerationWords,
  keepingUp: frKeepingUpWords,
  scoring: frScoringWords,
  library: frLibraryWords,
  atDesk: frDeskWords,
  onFronts: frFrontWords,
  shell: frShellWords,
  receipt: frReceiptWords,
  checks: frChecking,
  toDo: frActs,
  preview: frPreview,
  breaking: frBreakingWords,
  webhook: frWebhookWords,
  writer: frWriterWords,
  api: frApiWords,
  newsroom: "Rédaction",
  skipToContent: "Aller au contenu",
  screens: "Écrans",
  loading: "Chargement…",
  offline: "Le serveur ne répond pas. Vérifiez la connexion et réessayez.",
  unexpected: "Un problème est survenu. Réessayez.",
  tryAgain: "Réessayer",
  notHere: "Cet écran n’existe pas.",
  signIn: "Se connecter",
  signOut: "Se déconnecter",
  email: "Adresse électronique",
  password: "Mot de passe",
  showPassword: "Afficher ou masquer le mot de passe",
  secondFactor: "Second facteur",
  authenticatorCode: "Code de votre application d’authentification",
  recoveryCode: "Code de secours",
  useRecoveryCode: "Utiliser un code de secours",
  useAuthenticator: "Utiliser l’application",
  confirm: "Confirmer",
  joinTitle: "Rejoindre la rédaction",
  joinFirst: "Vous êtes la première personne ici : ce compte administre tout.",
  joinAs: (roles) => `Vous arrivez comme ${roles}.`,
  joinIncomplete: "Ce lien est incomplet. Copiez-le en entier.",
  yourName: "Votre nom",
  passwordHint: (least) => `Au moins ${least} caractères ; une phrase est l’idéal.`,
  language: "Langue",
  join: "Créer mon compte",
  languageName: (code) => languageNames[code] ?? code,
  roleName: (role) => roleNames[role] ?? role,
  inEdition: (role, edition) => `${role} (${edition})`,
  inAllEditions: (role) => `${role} (toutes les éditions)`,
  desk: "Sommaire",
  otherEditions: "Autres éditions",
  newStory: "Nouvel article",
  nothingFits: "Aucun article ne correspond à ces filtres.",
  deskEmpty: "Aucun article n’a encore été commencé.",
  more: "Afficher la suite",
  all: "Tout",
  me: "Moi",
  edition: "Édition",
  status: "État",
  section: "Rubrique",
  byline: "Signature",
  startedBy: "Commencé par",
  search: "Rechercher",
  headline: "Titre",
  saved: "Enregistré",
  noHeadline: "(sans titre)",
  unpublishedChanges: "modifications non publiées",
  statusName: (status) => statusNames[status] ?? status,
  none: "Aucune",
  begin: "Commencer à écrire",
  story: "Article",
  publicPage: "Page publique",
  readOnly: "Vous pouvez lire cet article, pas le modifier.",
  filing: "Classement",
  topics: "Sujets",
  nothingFound: "Rien de trouvé",
  saving: "Enregistrement…",
  savedAt: (time) => `Enregistré ${time}`,
  notSaved: (why) => `Pas enregistré : ${why} Votre texte reste ici et sera renvoyé.`,
  bothWrote: "Un collègue a enregistré pendant que vous écriviez",
  fieldName: (field) => fieldNames[field] ?? field,
  settled: "C’est réglé",
  leadPicture: "Photo principale",
  choosePicture: "Choisir une photo",
  anotherPicture: "Une autre photo",
  removePicture: "Retirer",
  pictureField: (field) => pictureFields[field] ?? field,
  addEdition: (edition) => `Commencer la version ${edition}`,
  notes: "Notes",
  sentBy: (name) => `Envoyé par ${name}`,
  returnedBy: (name) => `Renvoyé par ${name}`,
  cancel: "Annuler",
  publishChanges: "Publier les modifications",
  actName: (act) => actNames[act] ?? act,
  actMeans: (act) => actMeanss[act] ?? act,
  correctionNote: "Ce qui était faux (les lecteurs le voient)",
  noteToColleague: "Note",
  timeIn: (zone) => `Heure (${zone})`,
  fronts: "Une",
  pictures: "Photos",
  staff: "Équipe",
  account: "Compte",
  list: "Liste",
  frontName: (front) => frontNames[front] ?? front,
  frontEmpty: "Rien n’est choisi : la liste se remplit des articles les plus récents.",
  movedTo: (headline, place) => `${headline} : désormais en place ${place}`,
  saveOrder: "Enregistrer la liste",
  seeTheirs: "Voir la leur (la vôtre est abandonnée)",
  undoChanges: "Annuler les modifications",
  until: (zone) => `Jusqu’à (${zone})`,
  moveUp: (what) => `Monter : ${what}`,
  moveDown: (what) => `Descendre : ${what}`,
  takeOut: (what) => `Retirer : ${what}`,
  addStory: "Ajouter un article : cherchez par son titre",
  add: (what) => `Ajouter : ${what}`,
  addPictures: "Ajouter des photos",
  searchPictures: "Chercher par nom de fichier, auteur ou crédit",
  sizeOf: (width, height) => `${width} × ${height}`,
  noCredit: "sans crédit",
  pictureFailed: "Ses formats n’ont pas pu être produits",
  invited: "Invitations",
  expires: (time) => `jusqu’au ${time}`,
  roles: "Fonctions",
  role: "Fonction",
  addRole: "Ajouter une autre fonction",
  inviteSomebody: "Inviter quelqu’un",
  makeInvitation: "Créer l’invitation",
  linkToPassOn: "Transmettez ce lien : il n’est montré qu’une fois",
  copy: "Copier",
  name: "Nom",
  acts: "Actions",
  suspended: "accès suspendu",
  memberAct: (act) => memberActs[act] ?? act,
  memberActOn: (act, name) => `${act} : ${name}`,
  memberActMeans: (act) => memberActMeanss[act] ?? act,
  save: "Enregistrer",
  currentPassword: "Mot de passe actuel",
  newPassword: "Nouveau mot de passe",
  changePassword: "Changer le mot de passe",
  passwordChanged: "Le mot de passe est changé, les autres sessions ont pris fin.",
  sessions: "Où vous êtes connecté",
  thisSession: "cette session",
  endSession: "Terminer",
  debt: (count) => `en doit ${count}`,
  renewAccess: (email) => `Choisissez un nouveau mot de passe pour ${email}.`,
  setPassword: "Enregistrer le mot de passe",
  signInBeside: "Se connecter à côté de cette page",
  noJournal:
    "Ce navigateur ne garde pas de copie de votre texte (fenêtre privée, ou plus de place). Il n’est en sûreté qu’une fois enregistré.",
  writing: frWritingWords,
  access: frAccessWords,
  log: frLogWords,
  translation: frTranslationWords,
};
