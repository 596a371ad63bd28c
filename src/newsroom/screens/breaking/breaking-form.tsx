import { Button, Checkbox, NativeSelect, Textarea } from "@mantine/core";
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
import { StubFields } from "./stub-fields.tsx";
import { useBreakNews } from "./use-break-news.ts";
import type { KeptBreakingDraft } from "./use-breaking-draft.ts";
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
  const sections = useQuery(sectionsQuery).data?.sections ?? [];
  const { draft, change } = kept;
  const sectionId = draft.sectionId ?? sections[0]?.id ?? "";
  const mayLead = may(me, "front.change", { edition: draft.edition });
  const wish = wishOf({ ...draft, sectionId, leads: draft.leads && mayLead });
  const latest = useRef(wish);
  latest.current = wish;
  const publish = useBreakNews({ typed: () => latest.current, onPublished, onPublishedBefore });
  const { error } = publish;
  useEffect(() => {
    if (error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    publish.mutate(wish);
  };
  const fault = useFaultOfTelling(error, 0);
  const hasNoAnswer = error instanceof Problem && error.code === "offline";
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
      <Textarea
        size="md"
        autosize
        label={words.headline}
        lang={draft.edition}
        value={draft.headline}
        onChange={({ currentTarget }) => change({ headline: currentTarget.value.replace(/\n/g, " ") })}
        error={fault("headline", draft.headline)}
      />
      <Textarea
        size="md"
        autosize
        minRows={3}
        label={words.breaking.firstParagraph}
        lang={draft.edition}
        value={draft.first}
        onChange={({ currentTarget }) => change({ first: currentTarget.value })}
        error={fault("paragraphs", draft.first)}
      />
      <Textarea
        size="md"
        autosize
        minRows={3}
        label={words.breaking.secondParagraph}
        description={words.breaking.optional}
        lang={draft.edition}
        value={draft.second}
        onChange={({ currentTarget }) => change({ second: currentTarget.value })}
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
        .filter(({ code }) => code !== draft.edition)
        .map((edition) => (
          <StubFields key={edition.code} edition={edition} kept={kept} error={error} />
        ))}
      <p className="keys">{words.breaking.shortcut}</p>
      <div className="send">
        <p role="status" className="quiet">
          {!kept.isKept ? words.breaking.notKept : online ? words.breaking.kept : words.breaking.offline}
        </p>
        {hasNoAnswer ? (
          <p className="notice error" role="alert">
            {words.breaking.notSent}
          </p>
        ) : (
          isForWholeForm(error, listFields(draft.stubs.length)) && <ErrorNotice error={error} />
        )}
        <div className="acts">
          <Button size="md" type="submit" loading={publish.isPending}>
            {hasNoAnswer ? words.tryAgain : words.breaking.publishNow}
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
