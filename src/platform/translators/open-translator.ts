import { openLibreTranslate } from "./libretranslate.ts";
import { openOpenAi } from "./openai.ts";
import type { Translator, TranslatorAccount } from "./translator.ts";

/** How long an answer may take, milliseconds. */
const PATIENCE = 20_000;

/** A translator at a service outside. @param patience how long an answer may take, milliseconds */
export function openTranslator(account: TranslatorAccount, patience = PATIENCE): Translator {
  const open = account.kind === "openai" ? openOpenAi : openLibreTranslate;
  return open(account, patience);
}
