import { Button, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { AdDesk } from "../../client/ad-answers.ts";
import { faultOf, isForWholeForm, Problem, tellRefusal } from "../../client/problem.ts";
import { sectionsQuery } from "../../kit/filing-queries.ts";
import { nameIn } from "../../kit/name-in.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import type { CampaignDraft } from "./campaign-draft.ts";
import { ClientDialog } from "./client-dialog.tsx";
import { ClientField } from "./client-field.tsx";

type CampaignFormProps = {
  readonly desk: AdDesk;
  readonly draft: CampaignDraft;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly onChange: (draft: CampaignDraft) => void;
  readonly onSave: () => void;
};

/** What is said at a field and not above the form. */
const fields = ["clientId", "name", "amount", "startsAt", "endsAt", "slots"];
const atFields = ["client-missing", "unknown-client", "ends-before-start"];

/** Who pays for what, when and where. */
export function CampaignForm(props: CampaignFormProps) {
  const { draft, onChange } = props;
  const [isNewClient, setNewClient] = useState(false);
  // Beside the form and not in it: what is sent there must not send this.
  return (
    <>
      <Fields {...props} onNewClient={() => setNewClient(true)} />
      {isNewClient && (
        <ClientDialog
          client={null}
          onSaved={({ id }) => onChange({ ...draft, clientId: id })}
          onClose={() => setNewClient(false)}
        />
      )}
    </>
  );
}

type FieldsProps = CampaignFormProps & { readonly onNewClient: () => void };

function Fields({ desk, draft, error, isBusy, onChange, onSave, onNewClient }: FieldsProps) {
  const { adDesk } = useWords().words;
  const set = (some: Partial<CampaignDraft>) => onChange({ ...draft, ...some });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  const isSaidAtField = error instanceof Problem && atFields.includes(error.code);
  const isOwn = draft.terms === "house";
  return (
    <form className="form" onSubmit={submit} noValidate>
      {!isSaidAtField && isForWholeForm(error, fields) && <ErrorNotice error={error} />}
      {!isOwn && (
        <ClientField
          clients={desk.clients}
          value={draft.clientId}
          error={tellRefusal(error, ["client-missing", "unknown-client"])}
          onChange={(clientId) => set({ clientId })}
          onNew={onNewClient}
        />
      )}
      <TextInput
        label={adDesk.campaignName}
        required
        value={draft.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={faultOf(error, "name")}
      />
      <div className="side-by-side">
        <TextInput
          type="date"
          label={adDesk.firstDay}
          required
          value={draft.firstDay}
          onChange={({ currentTarget }) => set({ firstDay: currentTarget.value })}
          error={faultOf(error, "startsAt")}
        />
        <TextInput
          type="date"
          label={adDesk.lastDay}
          description={adDesk.noEnd}
          inputWrapperOrder={["label", "input", "description", "error"]}
          value={draft.lastDay}
          onChange={({ currentTarget }) => set({ lastDay: currentTarget.value })}
          error={faultOf(error, "endsAt") ?? tellRefusal(error, ["ends-before-start"])}
        />
      </div>
      <div className="side-by-side">
        {!isOwn && (
          <NativeSelect
            label={adDesk.terms}
            value={draft.terms}
            onChange={({ currentTarget }) =>
              set({ terms: currentTarget.value === "share" ? "share" : "weight" })
            }
            data={["share", "weight"].map((value) => ({ value, label: adDesk.termsName(value) }))}
          />
        )}
        <TextInput
          label={draft.terms === "share" ? adDesk.percent : adDesk.parts}
          required
          inputMode="numeric"
          value={draft.amount}
          onChange={({ currentTarget }) => set({ amount: currentTarget.value })}
          error={faultOf(error, "amount")}
        />
      </div>
      <Checkbox.Group
        label={adDesk.slots}
        required
        value={[...draft.slots]}
        onChange={(slots) => set({ slots })}
        error={faultOf(error, "slots") !== null && adDesk.slotNeeded}
      >
        {desk.slots.map(({ key, width, height }) => (
          <Checkbox key={key} my="xs" value={key} label={adDesk.slotSize(key, width, height)} />
        ))}
      </Checkbox.Group>
      <Places draft={draft} onChange={set} />
      <Button type="submit" loading={isBusy}>
        {adDesk.save}
      </Button>
    </form>
  );
}

type PlacesProps = {
  readonly draft: CampaignDraft;
  readonly onChange: (some: Partial<CampaignDraft>) => void;
};

/** In which editions and sections. Sections are many: they are folded until somebody wants some. */
function Places({ draft, onChange }: PlacesProps) {
  const { words, language } = useWords();
  const { adDesk } = words;
  const { editions } = useMe().newspaper;
  const sections = useQuery(sectionsQuery).data?.sections ?? [];
  const [isOpen] = useState(draft.sectionIds.length > 0);
  return (
    <>
      <Checkbox.Group
        label={words.edition}
        description={adDesk.editionsHint}
        value={[...draft.editions]}
        onChange={(chosen) => onChange({ editions: chosen })}
      >
        <div className="in-a-row">
          {editions.map(({ code, label }) => (
            <Checkbox key={code} my="xs" value={code} label={label} />
          ))}
        </div>
      </Checkbox.Group>
      <details open={isOpen}>
        <summary>{adDesk.sections}</summary>
        <Checkbox.Group
          aria-label={adDesk.sections}
          description={adDesk.sectionsHint}
          value={[...draft.sectionIds]}
          onChange={(sectionIds) => onChange({ sectionIds })}
        >
          <div className="in-a-row">
            {sections.map(({ id, names }) => (
              <Checkbox key={id} my="xs" value={id} label={nameIn(names, language)} />
            ))}
          </div>
        </Checkbox.Group>
      </details>
    </>
  );
}
