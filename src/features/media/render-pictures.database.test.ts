import { Readable } from "node:stream";
import sharp from "sharp";
import { expect, it } from "vitest";
import { openTestStore } from "../../../tests/databases.ts";
import { listChangesAfter } from "../../platform/changes/changes.store.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { addPicture, originalKey } from "./add-picture.ts";
import { renderPictures } from "./render-pictures.ts";

/** Files in memory, of a disk that can be full and can lie. */
function openMemory() {
  const kept = new Map<string, Uint8Array>();
  let isFull = false;
  const files: FileStore = {
    save: async (key, bytes) => {
      if (isFull) throw new Error("ENOSPC: no space left on device");
      kept.set(key, bytes);
    },
    find: async (key) => {
      const bytes = kept.get(key);
      return bytes === undefined ? null : { size: bytes.length, open: () => Readable.from([bytes]) };
    },
    remove: async (key) => void kept.delete(key),
  };
  return {
    kept,
    files,
    setFull(to: boolean) {
      isFull = to;
    },
  };
}

it("a picture fails for good only by its own fault, which is told; a full disk is tried again", async () => {
  const store = await openTestStore("sqlite");
  try {
    const { ledger, database } = store;
    const memory = openMemory();
    const told: unknown[] = [];
    const log = { warn: (about: unknown) => void told.push(about) };
    const parts = { ledger, files: memory.files, log };
    const add = async (background: string) => {
      const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer();
      const added = await addPicture(parts, { bytes, fileName: "a.png" });
      if (!added.ok) throw new Error(added.refusal);
      return added.value.mediaId;
    };
    const stateOf = async (id: string) =>
      await database.db
        .selectFrom("media")
        .select(["state", "hash"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
    const [good, broken] = [await add("#ff0000"), await add("#00ff00")];
    const changes = await listChangesAfter(database, 0, 10);
    const [first, second] = changes;
    if (first === undefined || second === undefined) throw new Error("nothing was added");
    memory.setFull(true);
    await expect(renderPictures(parts, [first])).rejects.toThrow("ENOSPC");
    expect((await stateOf(good)).state).toBe("pending");
    memory.setFull(false);
    await renderPictures(parts, [first]);
    expect((await stateOf(good)).state).toBe("ready");
    expect(told).toEqual([]);
    const original = originalKey((await stateOf(broken)).hash);
    memory.kept.set(original, new TextEncoder().encode("no picture any more"));
    await renderPictures(parts, [second]);
    expect((await stateOf(broken)).state).toBe("failed");
    expect(told).toEqual([expect.objectContaining({ picture: broken })]);
  } finally {
    await store.remove();
  }
});
