import { api } from "../../client/newsroom-api.ts";
import { tabName } from "../../kit/tab-name.ts";
import type { DraftToSave } from "./draft-keeper.ts";

/** Sends a draft to the server, in this tab's name. */
export function sendDraft(versionId: string, { basedOn, key, words, clashes }: DraftToSave) {
  const body = { basedOn, words, clashes, from: { tab: tabName, key } };
  return api.saveDraft({ params: { id: versionId }, body });
}
