import { Button } from "@mantine/core";
import { useState } from "react";
import type { VersionFile } from "../../client/answers.ts";
import { may, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { ActDialog, nothingTyped, type TypedForAct } from "./act-dialog.tsx";
import { type Act, acts, listActs } from "./acts.ts";
import type { Checks } from "./checks/use-checks.ts";

type StoryActsProps = {
  readonly file: VersionFile;
  readonly checks: Checks;
  /** Those that are often done, or the rare ones. */
  readonly how: "often" | "rare";
  /** Saves what was typed. @returns the revision that the act is about */
  readonly flush: () => Promise<string>;
};

/** What this member can do with the version where it stands. */
export function StoryActs({ file, checks, how, flush }: StoryActsProps) {
  const { words } = useWords();
  const me = useMe();
  const [asked, setAsked] = useState<Act | null>(null);
  const [typed, setTyped] = useState<Readonly<Partial<Record<Act, TypedForAct>>>>({});
  const { edition } = file.version;
  const owner = file.createdBy?.id ?? null;
  const offered = listActs(file.version, how).filter((act) =>
    may(me, acts[act].permission, { edition, owner }),
  );
  const nameOf = (act: Act) =>
    act === "publish" && file.isPublic ? words.publishChanges : words.actName(act);
  return (
    <>
      {offered.map((act) => (
        <Button
          key={act}
          size={how === "rare" ? "compact-sm" : "sm"}
          variant={act === "publish" ? "filled" : "default"}
          onClick={() => setAsked(act)}
        >
          {nameOf(act)}
        </Button>
      ))}
      {asked !== null && (
        <ActDialog
          act={asked}
          name={nameOf(asked)}
          file={file}
          checks={checks}
          flush={flush}
          typed={typed[asked] ?? nothingTyped}
          onTyped={(now) => setTyped({ ...typed, [asked]: now })}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
