/** Small numbers written out, by language. Their sums are read by `readNumberWords`. */
type NumberWords = {
  /** Below a hundred. */
  readonly small: Readonly<Record<string, number>>;
  /** What multiplies the number before it. */
  readonly large: Readonly<Record<string, number>>;
  /** What says a number in another way, and so may stand for digits: both, dozen, half. */
  readonly others: Readonly<Record<string, readonly number[]>>;
  /** What joins the words of one number. */
  readonly joiner: RegExp;
};

const named = (from: number, words: string) =>
  Object.fromEntries(words.split(" ").map((word, i) => [word, from + i]));

const english: NumberWords = {
  small: {
    ...named(
      0,
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    ),
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
  large: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  others: {
    a: [1],
    an: [1],
    single: [1],
    once: [1],
    both: [2],
    twice: [2],
    double: [2],
    doubled: [2],
    couple: [2],
    pair: [2],
    triple: [3],
    half: [0.5, 50, 30],
    third: [3, 33],
    quarter: [4, 25, 15],
    dozen: [12],
    dozens: [12],
    decade: [10],
    fortnight: [14, 15],
    week: [7, 8],
    century: [100],
    year: [12],
    first: [1],
    second: [2],
    fourth: [4],
    fifth: [5, 20],
    sixth: [6],
    seventh: [7],
    eighth: [8],
    ninth: [9],
    tenth: [10],
    eleventh: [11],
    twelfth: [12],
    twentieth: [20],
    hundreds: [100],
    thousands: [1000],
    no: [0],
    none: [0],
    nil: [0],
    i: [1],
    ii: [2],
    iii: [3],
  },
  joiner: /^(?:[ \u00a0\u202f-]|[ -]and[ -])$/i,
};

const french: NumberWords = {
  small: {
    ...named(
      0,
      "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    ),
    une: 1,
    vingt: 20,
    vingts: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    soixante: 60,
  },
  large: {
    cent: 100,
    cents: 100,
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    billion: 1e12,
    billions: 1e12,
  },
  others: {
    seul: [1],
    seule: [1],
    double: [2],
    doublé: [2],
    couple: [2],
    paire: [2],
    triple: [3],
    demi: [0.5, 30],
    demie: [0.5, 30],
    moitié: [0.5, 50],
    tiers: [3, 33],
    quart: [4, 25, 15],
    quarts: [4, 75, 45],
    dizaine: [10],
    dizaines: [10],
    douzaine: [12],
    douzaines: [12],
    quinzaine: [14, 15],
    vingtaine: [20],
    trentaine: [30],
    quarantaine: [40],
    cinquantaine: [50],
    soixantaine: [60],
    centaine: [100],
    centaines: [100],
    millier: [1000],
    milliers: [1000],
    décennie: [10],
    semaine: [7, 8],
    siècle: [100],
    an: [12],
    premier: [1],
    première: [1],
    second: [2],
    seconde: [2],
    deuxième: [2],
    troisième: [3],
    quatrième: [4],
    cinquième: [5, 20],
    sixième: [6],
    septième: [7],
    huitième: [8],
    neuvième: [9],
    dixième: [10],
    onzième: [11],
    douzième: [12],
    vingtième: [20],
    aucun: [0],
    aucune: [0],
    i: [1],
    ii: [2],
    iii: [3],
  },
  joiner: /^(?:[ \u00a0\u202f-]|[ -]et[ -])$/i,
};

const byLanguage: Readonly<Record<string, NumberWords>> = { en: english, fr: french };

/** A number written out, from where to where in UTF-16 units. `counts` is false for what says a number only in passing. */
export type WrittenNumber = {
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
  readonly counts: boolean;
};

/** The numbers written out in a text (`two`, `quatre-vingt-dix`, `a dozen`), longest first at each place. */
export function readNumberWords(text: string, language: string): WrittenNumber[] {
  const words = byLanguage[language];
  if (words === undefined) return [];
  const found: WrittenNumber[] = [];
  let run: { from: number; to: number; values: number[] } | null = null;
  const close = () => {
    if (run !== null) found.push({ from: run.from, to: run.to, values: [sumOf(run.values)], counts: true });
    run = null;
  };
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu)) {
    const word = match[0].toLowerCase();
    const [from, to] = [match.index, match.index + word.length];
    const value = findWord(words.small, word) ?? findWord(words.large, word);
    if (value === undefined) {
      const others = findWord(words.others, word);
      const continues = word === "and" || word === "et";
      if (!continues) close();
      if (others !== undefined) found.push({ from, to, values: others, counts: false });
      continue;
    }
    if (
      run !== null &&
      !(words.joiner.test(text.slice(run.to, from)) && goesOn(run.values.at(-1) ?? 0, value))
    )
      close();
    if (run === null) run = { from, to, values: [value] };
    else {
      run.values.push(value);
      run.to = to;
    }
  }
  close();
  return found;
}

/** What a table says of a word; every object has words of its own besides, as `constructor`. */
function findWord<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Whether two words running are one number: ninety-one, quatre-vingt, soixante-quinze; not `three one-sided sets`. */
function goesOn(last: number, next: number): boolean {
  return next >= 100 || last >= 100 || (last >= 20 && next < 20) || (last === 4 && next === 20);
}

/** Two hundred and ten; quatre-vingt-dix: a larger word multiplies what is smaller before it, a smaller one is added. */
function sumOf(values: readonly number[]): number {
  let total = 0;
  let part = 0;
  for (const value of values) {
    if (value >= 1000) {
      total += Math.max(part, 1) * value;
      part = 0;
    } else if (value === 100 || (value === 20 && part % 100 === 4)) {
      part = value === 100 ? Math.max(part, 1) * 100 : part - 4 + 80;
    } else part += value;
  }
  return total + part;
}
