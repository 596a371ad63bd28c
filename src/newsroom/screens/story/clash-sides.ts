import { textOfBody } from "../../../features/stories/body-text.ts";
import type { Clash } from "../../../features/stories/clash.ts";

/** Whose words: of the one who found the clash, or of the other. */
export type Side = "mine" | "theirs";

/** The two sides of a clash, in the order in which they stand. */
export function sidesOf(clash: Clash): readonly Side[] {
  return clash.kind === "field" ? ["mine", "theirs"] : ["theirs", "mine"];
}

/** The block that goes where only one side's words of a paragraph are to stay; null where none does. */
export function blockWithout(clash: Clash & { kind: "paragraph" }, side: Side): string | null {
  // One had deleted it: what the other wrote stands alone.
  if (clash[side] === null) return clash.blockId;
  return side === "mine" && clash.theirs !== null ? clash.blockId : clash.mineId;
}

/** What somebody wrote there, as text; empty where they had deleted it. */
export function textOfSide(clash: Clash, side: Side): string {
  const said = clash[side];
  if (said === null || typeof said === "string") return said ?? "";
  if ("mediaId" in said) return [said.caption, said.alt, said.credit].filter(Boolean).join(" · ");
  return textOfBody({ type: "doc", content: [said] });
}
