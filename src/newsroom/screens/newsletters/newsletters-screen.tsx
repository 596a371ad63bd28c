import "./newsletters.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReaderLetter } from "../../client/newsletter-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";
import { IssuesTable } from "./issues-table.tsx";
import { LettersTable } from "./letters-table.tsx";
import { NextLetter } from "./next-letter.tsx";
import { RemoveAddress } from "./remove-address.tsx";

/** How often it is looked at how the letters go out, milliseconds. */
const ASK_EVERY = 10_000;

/** The letters that readers ask for: who gets what, how the next one looks, and what became of the last. */
export function NewslettersScreen() {
  const { words, language } = useWords();
  const [shown, setShown] = useState<ReaderLetter | null>(null);
  const newsletters = useQuery({
    queryKey: ["newsletters"],
    queryFn: ({ signal }) => api.newsletters({}, signal),
    refetchInterval: ASK_EVERY,
  });
  const { data } = newsletters;
  return (
    <Screen title={words.mailing.title}>
      <ErrorNotice error={newsletters.error} onRetry={() => void newsletters.refetch()} />
      {newsletters.isPending && <Loading />}
      {data?.hour === null && <p>{words.mailing.off}</p>}
      {data !== undefined && data.hour !== null && (
        <>
          <p>{words.mailing.means(clockOf(data.hour, language))}</p>
          <LettersTable letters={data.letters} onLook={setShown} />
          {shown !== null && <NextLetter key={`${shown.edition} ${shown.list}`} letter={shown} />}
        </>
      )}
      {data !== undefined && (
        <>
          <IssuesTable issues={data.issues} />
          <RemoveAddress />
        </>
      )}
    </Screen>
  );
}

/** A full hour as a clock tells it in the member's language. */
function clockOf(hour: number, language: string): string {
  const locale = language === "en" ? "en-GB" : language;
  const style = { hour: "numeric", minute: "2-digit", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, style).format(Date.UTC(2024, 0, 1, hour));
}
