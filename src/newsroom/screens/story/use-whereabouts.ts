import { useEffect, useMemo, useRef } from "react";
import { tellWhereabouts, usePresent } from "../../kit/live.ts";

/** Who writes nothing for so long is not writing, milliseconds. */
const STILL = 4_000;

/** Tells colleagues where this tab is in a version, and where they are in it. */
export function useWhereabouts(versionId: string) {
  const at = useRef({ blockId: "", isTyping: false });
  const stilling = useRef<ReturnType<typeof setTimeout> | null>(null);
  const present = usePresent();
  const tell = (change: Partial<{ blockId: string; isTyping: boolean }>) => {
    at.current = { ...at.current, ...change };
    tellWhereabouts({ versionId, ...at.current });
  };
  useEffect(() => {
    tellWhereabouts({ versionId, ...at.current });
    return () => {
      if (stilling.current !== null) clearTimeout(stilling.current);
      tellWhereabouts(null);
    };
  }, [versionId]);
  const colleagues = useMemo(
    () =>
      present
        .filter((one) => one.versionId === versionId && one.blockId !== "")
        .map(({ blockId, member }) => ({ blockId, name: member.name })),
    [present, versionId],
  );
  return {
    colleagues,
    caret: (blockId: string) => tell({ blockId }),
    typed() {
      tell({ isTyping: true });
      if (stilling.current !== null) clearTimeout(stilling.current);
      stilling.current = setTimeout(() => tell({ isTyping: false }), STILL);
    },
  };
}
