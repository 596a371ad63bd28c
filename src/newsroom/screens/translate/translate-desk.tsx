import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import type { CheckPart } from "../../../../locales/checks.ts";
import type { DebtBeside } from "../../../features/translations/read-debt.ts";
import type { VersionFile } from "../../client/answers.ts";
import type { StoryEditorHandle } from "../../editor/story-editor.tsx";
import { ErrorNotice } from "../../kit/notices.tsx";
import { PresentHere } from "../../kit/present-here.tsx";
import { ReceiptPanel } from "../../kit/receipt-panel.tsx";
import { Screen } from "../../kit/screen.tsx";
import { StatusMark } from "../../kit/status-mark.tsx";
import { may, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { ChecksPanel } from "../story/checks/checks-panel.tsx";
import { useChecks } from "../story/checks/use-checks.ts";
import { ClashNotice } from "../story/clash-notice.tsx";
import { KeepingNote } from "../story/keeping-note.tsx";
import { StoryActs } from "../story/story-acts.tsx";
import { StoryBody } from "../story/story-body.tsx";
import { useColleagues } from "../story/use-colleagues.ts";
import { useDraft } from "../story/use-draft.ts";
import { useWhereabouts } from "../story/use-whereabouts.ts";
import { DebtBar } from "./debt-bar.tsx";
import { FieldsBeside } from "./fields-beside.tsx";
import { useBeside } from "./use-beside.ts";

/** What the checks ask for and only the story's own screen has. */
const elsewhere: readonly CheckPart[] = ["byline", "section", "picture", "credit"];

type TranslateDeskProps = { readonly file: VersionFile; readonly debt: DebtBeside };

/** The screen of a translation that was read together with its original. */
export function TranslateDesk({ file, debt }: TranslateDeskProps) {
  const { words } = useWords();
  const me = useMe();
  const draft = useDraft(file);
  useColleagues(file);
  const whereabouts = useWhereabouts(file.version.id);
  const editor = useRef<StoryEditorHandle>(null);
  const checks = useChecks({ versionId: file.version.id, draft, editor, elsewhere });
  const { edition } = file.version;
  const mayWrite = may(me, "story.translate", { edition });
  const languageOf = (code: string) =>
    me.newspaper.editions.find((one) => one.code === code)?.language ?? code;
  const labelOf = (code: string) => me.newspaper.editions.find((one) => one.code === code)?.label ?? code;
  const language = languageOf(edition);
  const originalLanguage = languageOf(debt.original.edition);
  const mayDraft = mayWrite && me.newspaper.machineDrafts;
  const beside = useBeside({ file, debt, draft, originalLanguage, mayWrite, mayDraft });
  return (
    <Screen
      title={words.translation.title(debt.original.headline || words.noHeadline)}
      width="story"
      acts={<StoryActs file={file} checks={checks} how="often" flush={draft.flush} />}
      standing={
        <>
          <StatusMark status={file.version.status} /> <span>{edition.toUpperCase()}</span>{" "}
          {file.isPublic && <a href={file.address}>{words.publicPage}</a>}{" "}
          <Link to="/stories/$versionId" params={{ versionId: file.version.id }}>
            {words.translation.toStory}
          </Link>{" "}
          {mayWrite ? <KeepingNote draft={draft} /> : <span>{words.readOnly}</span>}
        </>
      }
    >
      <PresentHere versionId={file.version.id} />
      <ReceiptPanel version={file.version} />
      {!debt.isPublic && (
        <p className="notice">
          {debt.original.status === "withdrawn" ? words.translation.isWithdrawn : words.translation.isDraft}
        </p>
      )}
      {draft.journalFault !== null && <p className="notice">{words.noJournal}</p>}
      <ClashNotice versionId={file.version.id} draft={draft} mayWrite={mayWrite} />
      <ErrorNotice error={beside.error} />
      <DebtBar
        debt={debt}
        said={beside.said}
        onGo={beside.go}
        onDraft={mayDraft ? beside.draft : null}
        isDrafting={beside.isDrafting}
      />
      <div className="translating">
        <p className="column-names" aria-hidden="true">
          <span>{words.translation.original(labelOf(debt.original.edition))}</span>
          <span>{words.translation.translation(labelOf(edition))}</span>
        </p>
        <FieldsBeside
          fields={debt.fields}
          written={draft.words}
          languages={{ original: originalLanguage, translation: language }}
          mayWrite={mayWrite}
          onChange={draft.change}
          onEnter={beside.enterField}
          onLeave={beside.leaveField}
          onFollow={beside.followField}
        />
        <StoryBody
          body={draft.given}
          language={language}
          edition={edition}
          readOnly={!mayWrite}
          ref={editor}
          plugins={beside.plugins}
          onChange={(body) => {
            draft.change({ body });
            whereabouts.typed();
          }}
          onCaret={whereabouts.caret}
          colleagues={whereabouts.colleagues}
        />
      </div>
      <ChecksPanel checks={checks} readOnly={!mayWrite} />
    </Screen>
  );
}
