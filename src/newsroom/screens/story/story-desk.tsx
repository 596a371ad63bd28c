import "./story.css";
import { useRef } from "react";
import type { VersionFile } from "../../client/answers.ts";
import type { StoryEditorHandle } from "../../editor/story-editor.tsx";
import { NotifyReaders } from "../../kit/notify-readers.tsx";
import { PresentHere } from "../../kit/present-here.tsx";
import { ReceiptPanel } from "../../kit/receipt-panel.tsx";
import { Screen } from "../../kit/screen.tsx";
import { StatusMark } from "../../kit/status-mark.tsx";
import { may, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { ChecksPanel } from "./checks/checks-panel.tsx";
import { useChecks } from "./checks/use-checks.ts";
import { ClashNotice } from "./clash-notice.tsx";
import { DueCorrections } from "./due-corrections.tsx";
import { EarlierDrafts } from "./earlier-drafts.tsx";
import { ExpiredPictures } from "./expired-pictures.tsx";
import { Filing } from "./filing.tsx";
import { FurtherActs } from "./further-acts.tsx";
import { HeldUntil } from "./held-until.tsx";
import { KeepingNote } from "./keeping-note.tsx";
import { LeadPicture } from "./lead-picture.tsx";
import { OtherEditions } from "./other-editions.tsx";
import { PageCost } from "./page-cost.tsx";
import { PreviewButton } from "./preview-button.tsx";
import { ReviewNotes } from "./review-notes.tsx";
import { StoryActs } from "./story-acts.tsx";
import { StoryBody } from "./story-body.tsx";
import { StoryFields } from "./story-fields.tsx";
import { StoryThread } from "./story-thread.tsx";
import { useColleagues } from "./use-colleagues.ts";
import { useDraft } from "./use-draft.ts";
import { useWhereabouts } from "./use-whereabouts.ts";

/** The screen of a version that was read. */
export function StoryDesk({ file }: { readonly file: VersionFile }) {
  const { words } = useWords();
  const me = useMe();
  const draft = useDraft(file);
  useColleagues(file);
  const whereabouts = useWhereabouts(file.version.id);
  const editor = useRef<StoryEditorHandle>(null);
  const checks = useChecks({ versionId: file.version.id, draft, editor });
  const { edition } = file.version;
  const mayWrite =
    may(me, "story.write", { edition, owner: file.createdBy?.id ?? null }) ||
    (edition !== file.originalEdition && may(me, "story.translate", { edition }));
  const language = me.newspaper.editions.find((one) => one.code === edition)?.language ?? edition;
  return (
    <Screen
      title={draft.words.headline === "" ? words.noHeadline : draft.words.headline}
      width="story"
      standing={
        <>
          <StatusMark status={file.version.status} /> <span>{edition.toUpperCase()}</span>{" "}
          <HeldUntil file={file} /> {file.isPublic && <a href={file.address}>{words.publicPage}</a>}{" "}
          {mayWrite ? <KeepingNote draft={draft} /> : <span>{words.readOnly}</span>}
        </>
      }
      acts={
        <>
          <PreviewButton versionId={file.version.id} flush={draft.flush} />
          <StoryActs file={file} checks={checks} how="often" flush={draft.flush} />
        </>
      }
    >
      <PresentHere versionId={file.version.id} />
      <ReceiptPanel version={file.version} />
      {file.isPublic && <NotifyReaders version={file.version} />}
      <DueCorrections file={file} />
      {draft.journalFault !== null && <p className="notice">{words.noJournal}</p>}
      <ClashNotice versionId={file.version.id} draft={draft} mayWrite={mayWrite} />
      <ExpiredPictures words={draft.words} />
      <div className="story-columns">
        <div className="writing">
          <StoryFields words={draft.words} language={language} readOnly={!mayWrite} onChange={draft.change} />
          <StoryBody
            ref={editor}
            body={draft.given}
            language={language}
            edition={edition}
            readOnly={!mayWrite}
            onChange={(body) => {
              draft.change({ body });
              whereabouts.typed();
            }}
            onCaret={whereabouts.caret}
            colleagues={whereabouts.colleagues}
          />
        </div>
        <aside className="beside" aria-label={words.filing}>
          <ChecksPanel checks={checks} readOnly={!mayWrite} />
          <Filing file={file} readOnly={!mayWrite} />
          <LeadPicture
            picture={draft.words.picture}
            language={language}
            readOnly={!mayWrite}
            onChange={(picture) => draft.change({ picture })}
          />
          <OtherEditions file={file} />
          {may(me, "comment.moderate", { edition }) && <StoryThread storyId={file.version.storyId} />}
          <PageCost file={file} keeping={draft.keeping} />
          <ReviewNotes notes={file.notes} />
          <EarlierDrafts versionId={file.version.id} language={language} draft={draft} mayWrite={mayWrite} />
          <FurtherActs file={file} checks={checks} readOnly={!mayWrite} flush={draft.flush} />
        </aside>
      </div>
    </Screen>
  );
}
