import { newBlockId } from "../../kernel/ids.ts";

/** This tab's own name, for as long as it is open. */
export const tabName = newBlockId();
