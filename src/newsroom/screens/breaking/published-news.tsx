import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Broken } from "../../client/answers.ts";
import { NotifyReaders } from "../../kit/notify-readers.tsx";
import { ReceiptPanel } from "../../kit/receipt-panel.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

type PublishedNewsProps = {
  /** What is in front of readers; `isOfBefore` where that was sent earlier, with other words. */
  readonly outcome: { readonly broken: Broken; readonly isOfBefore: boolean };
  readonly onBack: () => void;
};

/** What is in front of readers now, edition by edition, and whether they see it. */
export function PublishedNews({ outcome, onBack }: PublishedNewsProps) {
  const { words } = useWords();
  const { newspaper } = useMe();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { broken, isOfBefore } = outcome;
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.breaking.published}
      </h2>
      {isOfBefore && <p className="notice">{words.breaking.publishedBefore}</p>}
      {broken.versions.map(({ versionId, edition, slug }) => {
        const { label = edition, prefix = "" } =
          newspaper.editions.find(({ code }) => code === edition) ?? {};
        return (
          <section key={versionId} className="broken" aria-label={label}>
            <h3>{label}</h3>
            <p className="links">
              <a href={`${prefix}/${slug}`}>{words.publicPage}</a>
              <Link to="/stories/$versionId" params={{ versionId }}>
                {words.breaking.goOnWriting}
              </Link>
            </p>
            <ReceiptPanel
              version={{ id: versionId, edition, status: "published", publicRevisionId: "newest" }}
            />
            <NotifyReaders version={{ id: versionId, edition, publicRevisionId: "newest" }} />
          </section>
        );
      })}
      <Button size="md" variant="default" onClick={onBack}>
        {isOfBefore ? words.breaking.backToText : words.breaking.another}
      </Button>
    </>
  );
}
