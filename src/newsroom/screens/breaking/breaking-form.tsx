import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { useNetwork } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef } from "react";
import type { Broken, Edition } from "../../client/answers.ts";
import { isForWholeForm, Problem } from "../../client/problem.ts";
import { sectionsQuery } from "../../kit/filing-queries.ts";
import { nameIn } from "../../kit/name-in.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { may, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { wishOf } from "./breaking-draft.ts";
import { ReviewNote } from "./review-note.tsx";
import { StubFields } from "./stub-fields.tsx";
import { TellingField } from "./telling-field.tsx";
import { useBreakNews } from "./use-break-news.ts";
import type { KeptBreakingDraft } from "./use-breaking-draft.ts";
import { useBreakingReview } from "./use-breaking-review.ts";
import { useFaultOfTelling } from "./use-fault-of-telling.ts";

type BreakingFormProps = {
  readonly kept: KeptBreakingDraft;
  readonly editions: readonly Edition[];
  readonly onPublished: (broken: Broken) => void;
  /** The wish was granted with the words of before: an answer was lost on its way, or somebody wrote on while it came. */
  readonly onPublishedBefore: (broken: Broken) => void;
};

/** A headline, two paragraphs, where they go, and a stub for each other edition. */
export function BreakingForm({ kept, editions, onPublished, onPublishedBefore }: BreakingFormProps) {
  const { words, language } = useWords();
  const me = useMe();
  const { online } = useNetwork();
  const form = useRef<HTMLFormElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const sections = useQuery(sectionsQuery).data?.sections ?? [];
  const { draft, change } = kept;
  const sectionId = draft.sectionId ?? sections[0]?.id ?? "";
  const mayLead = may(me, "front.change", { edition: draft.edition });
  const wish = wishOf({ ...draft, sectionId, leads: draft.leads && mayLead });
  const latest = useRef(wish);
  latest.current = wish;
  const review = useBreakingReview(draft);
  const publish = useBreakNews({
    typed: () => latest.current,
    onPublished,
    onPublishedBefore,
    onRefused: review.take,
  });
  const { error } = publish;
  const { edition } = draft;
  const { findings } = review;
  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const answers = review.answer();
    if (answers === null) return reasonField.current?.focus();
    publish.mutate({ wish, answers });
  };
  const fault = useFaultOfTelling(error, 0);
  const hasNoAnswer = error instanceof Problem && error.code === "offline";
  const isAnswered = error instanceof Problem && error.code === "checks-failed" && !review.isOpen;
  const isToldHere = !isAnswered && isForWholeForm(error, listFields(draft.stubs.length));
  const act =
    review.isOpen && review.mayPass
      ? words.checks.allTheSame(words.actName("publish"))
      : words.breaking.publishNow;
  return (
    <form ref={form} className="form breaking" onSubmit={submit} noValidate>
      {editions.length > 1 && (
        <NativeSelect
          size="md"
          label={words.edition}
          value={draft.edition}
          onChange={({ currentTarget }) => change({ edition: currentTarget.value })}
          data={editions.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
      <TellingField
        kept={kept}
        field={{ edition, name: "headline" }}
        label={words.headline}
        fault={fault("headline", draft.headline)}
        findings={findings}
      />
      <TellingField
        kept={kept}
        field={{ edition, name: "first" }}
        label={words.breaking.firstParagraph}
        fault={fault("paragraphs", draft.first)}
        findings={findings}
      />
      <TellingField
        kept={kept}
        field={{ edition, name: "second" }}
        label={words.breaking.secondParagraph}
        description={words.breaking.optional}
        findings={findings}
      />
      <NativeSelect
        size="md"
        label={words.section}
        value={sectionId}
        onChange={({ currentTarget }) => change({ sectionId: currentTarget.value })}
        data={[
          { value: "", label: words.none },
          ...sections.map(({ id, names }) => ({ value: id, label: nameIn(names, language) })),
        ]}
      />
      {mayLead && (
        <Checkbox
          size="md"
          label={words.breaking.leads}
          checked={draft.leads}
          onChange={({ currentTarget }) => change({ leads: currentTarget.checked })}
        />
      )}
      {editions
        .filter(({ code }) => code !== edition)
        .map((other) => (
          <StubFields key={other.code} edition={other} kept={kept} error={error} findings={findings} />
        ))}
      <p className="keys">{words.breaking.shortcut}</p>
      <ReviewNote review={review} field={reasonField} />
      <div className="send">
        <p role="status" className="quiet" hidden={review.isOpen && online}>
          {!kept.isKept ? words.breaking.notKept : online ? words.breaking.kept : words.breaking.offline}
        </p>
        {hasNoAnswer ? (
          <p className="notice error" role="alert">
            {words.breaking.notSent}
          </p>
        ) : (
          isToldHere && <ErrorNotice error={error} />
        )}
        <div className="acts">
          <Button size="md" type="submit" loading={publish.isPending}>
            {hasNoAnswer ? words.tryAgain : act}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** The fields that this form shows the faults of. */
function listFields(stubs: number): string[] {
  return Array.from({ length: stubs + 1 }, (_, i) => [
    `tellings.${i}.headline`,
    `tellings.${i}.paragraphs`,
  ]).flat();
}
