import { useQueryClient } from "@tanstack/react-query";
import type { VersionFile } from "../../client/answers.ts";
import { useLive, usePresent } from "../../kit/live.ts";
import { useMe } from "../../kit/use-me.ts";

/** Reads a version anew whenever somebody did something to it; what they wrote comes into the open editor. */
export function useColleagues({ version }: VersionFile): void {
  const queries = useQueryClient();
  const me = useMe().member.id;
  const isOpenTwice = usePresent().some((one) => one.versionId === version.id && one.member.id === me);
  useLive((event) => {
    if (event !== null && event.subjectId !== version.id) return;
    // What this tab saved it knows.
    if (event?.kind === "draft.saved" && event.by === me && !isOpenTwice) return;
    void queries.invalidateQueries({ queryKey: ["version", version.id] });
    void queries.invalidateQueries({ queryKey: ["clashes", version.id] });
  });
}
