/** A line of a page: its words, and how many of its characters stand in links. */
export type Line = { readonly text: string; readonly linkChars: number };

/** Labels of sections that follow an article, and are followed by nothing of it. */
const AFTERWARDS = lineSet(`
  comments|no comments|leave a comment|leave a reply|post a comment|add a comment|join the conversation|related|related articles
  related stories|related posts|related news|related topics|related content|more articles|more news|more stories|more from author
  latest articles|latest news|latest stories|most read|most popular|trending now|recommended|recommended for you|you may also like
  you might also like|read next|next story
  commentaires|laisser un commentaire|laissez un commentaire|ajouter un commentaire|articles liés|articles similaires|sur le même sujet
  sur le même thème|plus d'articles|derniers articles|les plus lus|les plus populaires|dernières nouvelles|dans la même rubrique
  articles récents|nos recommandations|vous aimerez aussi|à lire également
`);

/** Labels of buttons, boxes and lists. */
const LABELS = lineSet(`
  advertisement|advert|ad|ads|- advertisement -|advertising|sponsored|sponsored content|promoted|spot_img
  share|share this|share on|share this article|share this story|share this post|like this|like|loading
  comment|reply|cancel reply|name|email|website|submit|post comment|subscribe|subscribe now|sign up|sign up now|log in|login|sign in|register
  latest|must read|must reads|popular|trending|editor's picks|top stories|breaking news|also read|read also|see also|up next|don't miss|more
  previous post|next post|previous article|next article|previous|next|back to top|top|home|menu|search|read more|continue reading
  learn more|show more|load more|view more|see more|newsletter|follow us|follow us on|close|caption|enlarge image|view gallery|play|pause
  video|photo|photos|image|print|print this article|email this article|copy link|link copied|listen|listen to this article|tags|tag|topics
  filed under|keywords|categories|category|report a typo|permalink|download the app|download our app|get the app|read in french
  read in english|english version|skip to content|skip to main content|cookie policy|privacy policy|terms of use|about the author
  facebook|twitter|pinterest|whatsapp|linkedin|instagram|reddit|telegram|youtube|x|threads|messenger|tweet
  publicité|annonce|annonces|sponsorisé|contenu sponsorisé|partager|partagez|partager sur|partager cet article|partager l'article|j'aime
  commentaire|répondre|annuler la réponse|nom|e-mail|courriel|site web|envoyer|votre commentaire|votre nom|chargement
  s'abonner|abonnez-vous|je m'abonne|inscrivez-vous|se connecter|connexion|suivez-nous|accueil|rechercher|recherche|retour en haut
  à lire aussi|lire aussi|à lire|à voir aussi|à ne pas manquer|ne manquez pas|à la une|dernière minute|lire la suite|lire plus|en savoir plus
  voir plus|article précédent|article suivant|fermer|imprimer|agrandir|légende|copier le lien|écouter|écouter l'article|mots-clés|étiquettes
  catégories|télécharger l'application|téléchargez l'application|téléchargez l'appli|télécharger l'appli|lire en anglais|lire en français
  version française|aller au contenu|à propos de l'auteur
`);

/** Lines that begin so lead elsewhere or ask for something. */
const OPENINGS: readonly RegExp[] = [
  /^(related( \p{L}+)?|(read|watch|see|more)( more| also| next| on| from)?|also( read)?|must[- ]read|recommended|up next|video|gallery)\s*[:|»–—]/iu,
  /^(read more|read also|also read|see also|don['’]t miss|click here (to|for)|more (from|in|on)|sign up( for| to|:)|get the latest|subscribe (to|for|now|today)|follow (us|@)|share this)\b/iu,
  /^(à )?(lire|voir|écouter|regarder)( aussi| également| la suite)?\s*[:|»–—]/iu,
  /^((à )?(lire|voir) aussi|abonnez-vous|inscrivez-vous|suivez[- ](nous|notre)|partagez (cet|cette)|téléchargez (l['’]appli|notre appli)|cliquez ici)/iu,
  /^(tags?|topics?|filed under|keywords|mots[- ]clés|étiquettes|categor(y|ies)|catégories?|posted in|classé dans)\s*:/iu,
  /^(copyright|©|\(c\)|all rights reserved|tous droits réservés)/iu,
  /^\W{0,3}(advertisement|publicité)\s*[-–—]/iu,
  /^(please enter|veuillez (entrer|saisir|indiquer)|your (email|e-mail) address|votre adresse e-?mail|notify me of|prévenez-moi|save my name|enregistrer mon nom)/iu,
  /^(we use cookies|this (site|website) uses cookies|nous utilisons des cookies|ce site utilise des cookies)/iu,
  /^\d+ (comments?|commentaires?|shares?|partages?|views?|vues?)\b/iu,
];

/** In characters. */
const LONGEST_LABEL = 60;
const LONGEST_POINTER = 90;
const LONGEST_LINKED_POINTER = 400;
const LONGEST_BYLINE = 120;

/** Whether a line is furniture by its words alone, wherever it stands. */
export function isFurnitureLine({ text, linkChars }: Line): boolean {
  if (isLabel(text, LABELS) || isLabel(text, AFTERWARDS)) return true;
  // What only points elsewhere is short, or made of links; prose that happens to begin so is neither.
  const longest = linkChars > text.length * 0.3 ? LONGEST_LINKED_POINTER : LONGEST_POINTER;
  return text.length < longest && OPENINGS.some((opening) => opening.test(text));
}

/** Whether a line is the label of what follows an article: its comments, other articles. */
export function isAfterwards(text: string): boolean {
  return isLabel(text, AFTERWARDS);
}

/** Whether a line says who wrote what follows: `By A. N. Other`, `Par Jeanne Dupont et Jean Durand, à Curepipe`. */
export function isByline(text: string): boolean {
  if (text.length > LONGEST_BYLINE || /[!?]$/.test(text)) return false;
  const name = /^(?:by|written by|text by|par|texte de|texte)\s*:?\s+(.*)$/iu.exec(text)?.[1];
  if (name === undefined) return false;
  const words = name.split(/[,|]/)[0]?.match(/[\p{L}.'’-]+/gu) ?? [];
  return words.length > 0 && words.length < 15 && /^\p{Lu}/u.test(name) && words.every(isOfName);
}

function isOfName(word: string): boolean {
  return (
    /^(?:[dl]['’])?\p{Lu}/u.test(word) || /^(and|et|de|du|la|le|al|bin|van|von|with|avec|[-–—])$/u.test(word)
  );
}

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  const end = text.trim().slice(-20);
  return /[.!?…。！？:;,—–][\s"'”’»›)\]*\d]*$/u.test(end) || /["”»」)]$/u.test(end);
}

function isLabel(text: string, labels: ReadonlySet<string>): boolean {
  return text.length <= LONGEST_LABEL && labels.has(plain(text));
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\s*\(\d+\)$/, "")
    .replace(/^[\s•·|›»>←→*#-]+|[\s•·|›»>←→*!.…?:-]+$/gu, "");
}

function lineSet(text: string): ReadonlySet<string> {
  return new Set(
    text
      .trim()
      .split(/\s*[|\n]\s*/)
      .map(plain),
  );
}
