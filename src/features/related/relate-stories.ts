import { relatedKey } from "../../kernel/cache-keys.ts";
import type { LoggedChange, Writing } from "../../platform/database/ledger.ts";
import { giveWay } from "../../platform/jobs/give-way.ts";
import { searchWords } from "../search/search-words.ts";
import type { Newspaper } from "../settings/newspaper.ts";
import { type Likeable, likeness, topicWeight } from "./likeness.ts";
import { type Filed, listFiled, listKin, offerRelated, RELATED_KEPT, saveRelated } from "./related.store.ts";

/** How many of each list are compared: the price of a publishing, whatever the size of the archive. */
const COMPARED_PER_LIST = 40;

/**
 * Computes More Articles for stories that were published, scheduled or filed anew: for the story itself, and for those that it belongs with, so
 * that no page has to at viewing. Runs at scheduling already; the visibility rule keeps a story out of sight until its time.
 */
export async function relateStories(
  writing: Writing,
  changes: readonly LoggedChange[],
  newspaper: Newspaper,
): Promise<void> {
  const released = changes.filter((change) =>
    /^story\.(published|scheduled|corrected|filed)$/.test(change.kind),
  );
  for (const versionId of new Set(released.map((change) => change.subjectId))) {
    await relate(writing, versionId, newspaper);
    await giveWay();
  }
}

async function relate(writing: Writing, versionId: string, newspaper: Newspaper) {
  const { db } = writing;
  const [filed] = await listFiled(db, [versionId]);
  if (filed === undefined) return;
  const { versionIds, topicSizes } = await listKin(db, filed, COMPARED_PER_LIST);
  const language = newspaper.editions.find((one) => one.code === filed.edition)?.language ?? filed.edition;
  const self = likeable(filed, language);
  const weightOf = (topicId: string) => topicWeight(topicSizes.get(topicId) ?? 0);
  await giveWay();
  const others = await listFiled(db, versionIds);
  await giveWay();
  const kin = others
    .map((other) => ({
      versionId: other.versionId,
      score: likeness(self, likeable(other, language), weightOf),
    }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, RELATED_KEPT);
  await giveWay();
  await saveRelated(db, versionId, kin);
  const changed = [versionId, ...(await offerRelated(db, versionId, kin))];
  await writing.log({ kind: "related.computed", subjectId: versionId, keys: changed.map(relatedKey) });
}

function likeable(filed: Filed, language: string): Likeable {
  return { ...filed, words: new Set(searchWords(filed.text, language).filter((word) => word.length > 3)) };
}
