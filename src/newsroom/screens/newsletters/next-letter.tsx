import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ReaderLetter } from "../../client/newsletter-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

const widths = ["phone", "desk"] as const;

/** The next letter as it would go out now, in both forms, and a way to have it in one's own mailbox. */
export function NextLetter({ letter }: { readonly letter: ReaderLetter }) {
  const { words } = useWords();
  const { mailing } = words;
  const { edition, list, name } = letter;
  const heading = useRef<HTMLHeadingElement>(null);
  const language = useMe().newspaper.editions.find(({ code }) => code === edition)?.language;
  const [width, setWidth] = useState<(typeof widths)[number]>("phone");
  const next = useQuery({
    queryKey: ["newsletters", "next", edition, list],
    queryFn: ({ signal }) => api.nextNewsletter({ query: { edition, list } }, signal),
  });
  const trial = useMutation({ mutationFn: () => api.tryNewsletter({ body: { edition, list } }) });
  useEffect(() => heading.current?.focus(), []);
  const written = next.data?.letter ?? null;
  return (
    <section className="next-letter">
      <h2 ref={heading} tabIndex={-1}>
        {mailing.next(name ?? "")}
      </h2>
      <ErrorNotice error={next.error} onRetry={() => void next.refetch()} />
      {next.isPending && <Loading />}
      {next.isSuccess && written === null && <Empty>{mailing.nothingNew}</Empty>}
      {written !== null && (
        <>
          <p>
            {mailing.subject} <strong lang={language}>{written.subject}</strong>
          </p>
          <div className="in-a-row">
            {widths.map((one) => (
              <Button
                key={one}
                size="compact-sm"
                variant={one === width ? "filled" : "default"}
                aria-pressed={one === width}
                onClick={() => setWidth(one)}
              >
                {one === "phone" ? mailing.asOnPhone : mailing.asAtDesk}
              </Button>
            ))}
            <Button
              size="compact-sm"
              variant="default"
              loading={trial.isPending}
              onClick={() => trial.mutate()}
            >
              {mailing.sendMe}
            </Button>
          </div>
          <ErrorNotice error={trial.error} />
          {trial.data && <p role="status">{mailing.sentTo(trial.data.mailedTo)}</p>}
          <div className="letter-room">
            <iframe
              className={width}
              title={mailing.frame}
              src={`/newsroom/newsletter-preview/${edition}/${encodeURIComponent(list)}`}
              sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
            />
          </div>
          <details>
            <summary>{mailing.plainText}</summary>
            <pre className="plain-letter" lang={language}>
              {written.plain}
            </pre>
          </details>
        </>
      )}
    </section>
  );
}
