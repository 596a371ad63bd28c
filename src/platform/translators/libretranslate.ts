import { z } from "zod";
import { askService, heard } from "./ask-service.ts";
import type { Translator, TranslatorAccount } from "./translator.ts";

const answer = z.object({ translatedText: z.string() });

/** A translator at a LibreTranslate server, which knows languages by their first subtag. */
export function openLibreTranslate({ url, key }: TranslatorAccount, patience: number): Translator {
  return async (html, { from, to }) => {
    const body = {
      q: html,
      source: languageOf(from),
      target: languageOf(to),
      format: "html",
      ...(key === null ? {} : { api_key: key }),
    };
    const told = answer.safeParse(await askService(`${url}/translate`, { body, patience }));
    return heard(told.data?.translatedText);
  };
}

function languageOf(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}
