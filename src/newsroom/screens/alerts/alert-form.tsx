import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type AlertSeverity, alertSeverities } from "../../../kernel/alert-severity.ts";
import type { AlertClass } from "../../client/alert-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { faultOf, Problem, tellRefusal } from "../../client/problem.ts";
import { fromFieldTime, toFieldTime } from "../../editor/views/zoned-time.ts";
import { Confirm } from "../../kit/confirm.tsx";
import { nameIn } from "../../kit/name-in.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { AlertBar } from "./alert-bar.tsx";
import { type AlertDraft, chooseClass, emptyDraft } from "./alert-draft.ts";
import { AlertStory } from "./alert-story.tsx";

type AlertFormProps = {
  readonly draft: AlertDraft;
  readonly classes: readonly AlertClass[];
  readonly onChange: (draft: AlertDraft) => void;
};

/** Writes an alert, new or in the place of one that stands; it is shown and asked about once more before every reader sees it. */
export function AlertForm({ draft, classes, onChange }: AlertFormProps) {
  const { words, language } = useWords();
  const { alerting } = words;
  const { editions } = useMe().newspaper;
  const zone = editions[0]?.timeZone ?? "UTC";
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const raise = useMutation({
    mutationFn: () => send(draft),
    onSettled: () => setAsked(false),
    onSuccess: async () => {
      onChange(emptyDraft);
      await queries.invalidateQueries({ queryKey: ["alerts"] });
    },
  });
  const { error } = raise;
  const change = (some: Partial<AlertDraft>) => onChange({ ...draft, ...some });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (editions.every(({ code }) => (draft.texts[code] ?? "").trim() !== "")) setAsked(true);
    // The server says what is missing.
    else raise.mutate();
  };
  const name = draft.changes === null ? alerting.raise : alerting.saveChange;
  const isToldAtField = error instanceof Problem && AT_A_FIELD.includes(error.code);
  return (
    <section className="panel">
      <h2>{draft.changes === null ? alerting.raiseTitle : alerting.changeTitle}</h2>
      <form className="form narrow-form" onSubmit={submit} noValidate>
        {classes.length > 0 && (
          <NativeSelect
            label={alerting.warningClass}
            value={draft.classKey ?? ""}
            onChange={({ currentTarget }) =>
              onChange(chooseClass(draft, classes, currentTarget.value === "" ? null : currentTarget.value))
            }
            data={[
              { value: "", label: alerting.noClass },
              ...classes.map(({ key, names }) => ({ value: key, label: nameIn(names, language) })),
            ]}
          />
        )}
        {draft.classKey === null && (
          <NativeSelect
            label={alerting.severity}
            value={draft.severity}
            onChange={({ currentTarget }) => change({ severity: currentTarget.value as AlertSeverity })}
            data={alertSeverities.map((value) => ({ value, label: alerting.severityName(value) }))}
          />
        )}
        {editions.map(({ code, label, language: tongue }) => (
          <Textarea
            key={code}
            label={alerting.textIn(label)}
            lang={tongue}
            autosize
            minRows={2}
            maxLength={MOST_LETTERS}
            value={draft.texts[code] ?? ""}
            error={
              faultOf(error, `texts.${code}`) ??
              ((draft.texts[code] ?? "").trim() === "" ? tellRefusal(error, ["text-missing"]) : null)
            }
            onChange={({ currentTarget }) =>
              change({ texts: { ...draft.texts, [code]: currentTarget.value } })
            }
          />
        ))}
        <AlertStory draft={draft} onChange={change} />
        <TextInput
          type="datetime-local"
          label={alerting.until(zone)}
          description={alerting.untilMeans}
          value={draft.until === null ? "" : toFieldTime(draft.until, zone)}
          error={tellRefusal(error, ["time-is-past"])}
          onChange={({ currentTarget }) => change({ until: fromFieldTime(currentTarget.value, zone) })}
        />
        {!isToldAtField && <ErrorNotice error={error} />}
        <div className="in-a-row">
          <Button type="submit" loading={raise.isPending}>
            {name}
          </Button>
          {draft.changes !== null && (
            <Button variant="default" onClick={() => onChange(emptyDraft)}>
              {words.cancel}
            </Button>
          )}
        </div>
      </form>
      {isAsked && (
        <Confirm
          title={name}
          act={name}
          error={null}
          isBusy={raise.isPending}
          onConfirm={() => raise.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{alerting.raiseMeans}</p>
          <AlertBar alert={draft} classes={classes} />
        </Confirm>
      )}
    </section>
  );
}

/** As many as the server takes; on a phone some seven lines. */
const MOST_LETTERS = 300;
const AT_A_FIELD = ["text-missing", "time-is-past"];

function send({ changes, storyName: _, ...wish }: AlertDraft) {
  return changes === null
    ? api.raiseAlert({ body: wish })
    : api.changeAlert({ params: { id: changes }, body: wish });
}
