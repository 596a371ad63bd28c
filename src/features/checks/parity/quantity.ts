import type { Span } from "../finding.ts";
import type { Measure } from "./converted-measures.ts";

export type QuantityKind = "number" | "date" | "time" | "amount";

/** A day as far as a text tells it. Months from 1. */
export type TextDate = { readonly year?: number; readonly month: number; readonly day?: number };

/** A number, date, time or amount as one text has it. */
export type Quantity = Span & {
  readonly kind: QuantityKind;
  /** What it can mean, each as a word that is the same in all languages: `n:5000`, `t:860` (minutes of the day), `w:1` (Monday), `s:2-1` (a score), `c:20` (of G20). */
  readonly readings: readonly string[];
  readonly date?: TextDate;
  /** `dollar`, `euro`...: of whatever country. */
  readonly currency?: string;
  /**
   * `digits`: the other language must have it. `word`: written out (three, trois); it may stand for digits, and asks nothing where the
   * other language has no number at all. `aside`: it may stand for digits and asks nothing (an ordinal, a fraction, `G20`, miles).
   */
  readonly told: "digits" | "word" | "aside";
  /** A measure that the other language converts: miles, degrees Fahrenheit. */
  readonly measure?: Measure;
};

/** A number as a reading; rounded so that 1.1 million and 1,100,000 are one. */
export const numberReading = (value: number) => `n:${Number(value.toPrecision(12))}`;
export const timeReading = (hour: number, minute: number) => `t:${hour * 60 + minute}`;

/** The same text with these stretches made unreadable, so that what was read once is not read again; offsets stay. */
export function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { from, to }) => rest.slice(0, from) + "\u0000".repeat(to - from) + rest.slice(to),
    text,
  );
}
