/** Languages as BCP 47 tags. */
export type Languages = { readonly from: string; readonly to: string };

/** Translates a piece of HTML, its tags kept. Rejects with a TranslatorFault when nothing of use comes back. */
export type Translator = (html: string, languages: Languages) => Promise<string>;

/** Which service translates, and where it is. */
export type TranslatorAccount = {
  readonly kind: "libretranslate" | "openai";
  /** http(s), without a slash at its end: `https://translate.example`, or `https://api.openai.com`. */
  readonly url: string;
  readonly model?: string | undefined;
  /** Null for a service that asks for none. */
  readonly key: string | null;
};
