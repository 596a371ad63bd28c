/** Names of months and days, and what stands around dates, in English and French. */
const MONTHS = wordSet(`
  jan january janvier feb february fév févr février mar march mars apr april avr avril may mai june jun juin july jul juil juillet
  aug august août sep sept september septembre oct october octobre nov november novembre dec december déc décembre
`);
const DAYS = wordSet(`
  mon monday tue tues tuesday wed wednesday thu thurs thursday fri friday sat saturday sun sunday
  lundi mardi mercredi jeudi vendredi samedi dimanche today yesterday aujourd hui hier
`);
const BESIDE_DATES = wordSet(`
  published updated posted modified created last on at by am pm a.m p.m publié publiée posté mis mise à jour modifié le la
  gmt utc est edt et bst cet cest mut h min mins hr hrs
`);
const SPANS = wordSet(`
  min mins second seconds minute minutes hour hours day days week weeks month months year years
  seconde secondes heure heures jour jours semaine semaines mois an ans
`);
const BESIDE_SPANS = wordSet("ago il y a an one two few read reading time de lecture temps estimated");

/** In characters. */
const LONGEST = 120;
const LONGEST_WEATHER = 40;
/** `19.8 C`, `31°`, `-2 °F`. */
const DEGREES = /^[+\-−]?\d{1,3}([.,]\d)?\s?(°\s?[CF]?|[CF]\b)/u;

/** Whether a line is a date, a time, an age (`3 hours ago`) or a temperature, with nothing but what introduces it. */
export function isDateOrWeather(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST) return false;
  return (line.length <= LONGEST_WEATHER && DEGREES.test(line)) || isDate(line) || isSpan(line);
}

function isDate(line: string): boolean {
  const words = wordsOf(line);
  const numbers = words.filter((word) => /^\d{1,4}(st|nd|rd|th|er|h\d{0,2})?$/.test(word));
  const names = words.filter((word) => MONTHS.has(word) || DAYS.has(word));
  const rest = words.filter((word) => BESIDE_DATES.has(word));
  const isWritten = names.length > 0 || /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(line);
  return numbers.length > 0 && isWritten && numbers.length + names.length + rest.length >= words.length;
}

function isSpan(line: string): boolean {
  const words = wordsOf(line);
  if (!words.some((word) => SPANS.has(word))) return false;
  return (
    words.some((word) => /^(ago|y|read|reading|lecture)$/.test(word)) &&
    words.every(
      (word) => /^\d+$/.test(word) || SPANS.has(word) || BESIDE_SPANS.has(word) || BESIDE_DATES.has(word),
    )
  );
}

function wordsOf(line: string): string[] {
  return line.toLowerCase().match(/\d+(?:st|nd|rd|th|er|h\d*)?(?![\p{L}\d])|[\p{L}\d]+/gu) ?? [];
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
