/** The unit behind a figure, as the text has it (`miles`, `km`). */
export type Measure = { readonly system: "imperial" | "metric"; readonly unit: string };

/** The second of two figures that share a unit: `2 to 3 inches`. */
const range =
  "(?:[ \\u00a0\\u202f]?(?:to|and|or|à|et|ou|-|–)[ \\u00a0\\u202f]?\\d+(?:[.,]\\d+)?)?[- \\u00a0\\u202f]?";
const imperial = new RegExp(
  `^${range}(?:an? )?(?<unit>miles?|mph|ft|feet|foot|inch(?:es)?|lbs?|pounds?|stones?|yards?|yds?|acres?|gallons?|ounces?|oz|°\\s?F|degrees F|Fahrenheit|pints?|['′″"])(?!\\p{L})`,
  "iu",
);
const metric = new RegExp(
  `^${range}(?<unit>km|kilom|m(?:ètres?|etres?|eters?)?(?!\\p{L})|cm|centim|mm|kg|kilos?|kilogr|g(?:rammes?|rams?)?(?!\\p{L})|tonnes?|hectares?|ha(?!\\p{L})|litres?|l(?!\\p{L})|°|degr)`,
  "u",
);
/** So warm it is in no other degrees than Fahrenheit's. */
const warmest = 50;

/** The measure of a figure, by the text right behind it; nothing where there is none. */
export function measureBehind(after: string, value: number): { measure?: Measure } {
  const degrees = value > warmest ? /^ (?<unit>degrees)/ : null;
  for (const [system, pattern] of [
    ["imperial", imperial],
    ["imperial", degrees],
    ["metric", metric],
  ] as const) {
    const unit = pattern?.exec(after)?.groups?.unit;
    if (unit !== undefined) return { measure: { system, unit } };
  }
  return {};
}

/** An imperial unit, a metric one, and how many of the second the first is: British and American gallons are two. */
const conversions: readonly (readonly [imperial: RegExp, metric: RegExp, factors: readonly number[]])[] = [
  [/^(?:mile|mph)/i, /^(?:km|kilom)/i, [1.609]],
  [/^(?:inch|″|")/i, /^(?:cm|centim)/i, [2.54]],
  [/^(?:inch|″|")/i, /^mm/i, [25.4]],
  [/^(?:ft|feet|foot|['′])/i, /^m(?!m)/i, [0.3048]],
  [/^(?:ft|feet|foot|['′])/i, /^(?:cm|centim)/i, [30.48]],
  [/^(?:yard|yd)/i, /^m(?!m)/i, [0.9144]],
  [/^(?:lb|pound)/i, /^(?:kg|kilo)/i, [0.4536]],
  [/^stone/i, /^(?:kg|kilo)/i, [6.35]],
  [/^acre/i, /^(?:ha|hectare)/i, [0.4047]],
  [/^gallon/i, /^l/i, [4.546, 3.785]],
  [/^pint/i, /^l/i, [0.568]],
  [/^(?:ounce|oz)/i, /^g/i, [28.35]],
];

/** Newspapers round what they convert, and feet may have inches behind them. */
const tolerance = 0.12;

type Measured = { readonly values: readonly number[]; readonly unit: string };

/** Whether a metric figure can be this imperial one, converted and rounded; the units outside the table are degrees. */
export function canBeConverted(from: Measured, to: Measured): boolean {
  const isDegrees = !conversions.some(([unit]) => unit.test(from.unit));
  const factors = conversions
    .filter(([one, other]) => one.test(from.unit) && other.test(to.unit))
    .flatMap(([, , all]) => all);
  return from.values.some((one) => {
    const results = isDegrees ? [((one - 32) * 5) / 9] : factors.map((factor) => one * factor);
    return to.values.some((value) => results.some((result) => Math.abs(result - value) <= value * tolerance));
  });
}
