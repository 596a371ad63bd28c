import { readFile, realpath } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { addPicture } from "../../features/media/add-picture.ts";
import type { Ledger } from "../../platform/database/ledger.ts";
import type { FileStore } from "../../platform/files/file-store.ts";
import { listImportedOfKind, saveImported } from "../imported.store.ts";
import type { Telling } from "./import-report.ts";
import { type PictureLibrary, placeOf, withoutSize } from "./picture-library.ts";

/** The pictures of an export that are here. */
export type PicturesAtHand = {
  /** The media id for an address in a text; `hint` is the number that the markup names. */
  find(src: string, hint: string | null): string | null;
  ofAttachment(id: number): string | null;
};

/** Gets the file behind an address; null with a reason in plain words when it can't be had. */
export type GetFile = (address: string) => Promise<{ bytes: Uint8Array } | { missing: string }>;

export type PicturesGiven = {
  readonly ledger: Ledger;
  readonly files: FileStore;
  readonly source: string;
  readonly library: PictureLibrary;
  /** The ways to get files, in the order in which they are tried; none when there is no way. */
  readonly ways: readonly GetFile[];
  readonly telling: Telling;
  onProgress(done: number, total: number): void;
};

/**
 * Takes in the pictures that the posts show, as far as their files can be had, before any post is written; those that came in before
 * are known. What is not at hand is told.
 */
export async function gatherPictures(given: PicturesGiven): Promise<PicturesAtHand> {
  const { ledger, source, library, ways, telling } = given;
  const known = await listImportedOfKind(ledger.database.db, source, "picture");
  const wanted = ways.length === 0 ? { attachments: [], addresses: [] } : library.listWanted();
  const all = [
    ...wanted.attachments.map(({ url }) => ({ address: url, tries: [url] })),
    // A size of a picture that the export does not tell of: rather the picture itself.
    ...wanted.addresses.map((address) => ({ address, tries: [...new Set([withoutSize(address), address])] })),
  ];
  for (const [done, { address, tries }] of all.entries()) {
    given.onProgress(done, all.length);
    const ref = `picture:${placeOf(address)}`;
    if (known.has(ref)) {
      telling.count("alreadyThere", "pictures");
      continue;
    }
    const taken = await takeFirst(given, tries);
    if ("missing" in taken) {
      telling.leftOut({ what: "picture", reason: taken.missing, postId: null, where: address });
      continue;
    }
    const { mediaId } = taken;
    await ledger.write(({ db }) => saveImported(db, [{ source, ref, entityId: mediaId, hash: "" }]));
    known.set(ref, mediaId);
    telling.count("brought", "pictures");
  }
  given.onProgress(all.length, all.length);
  const ofAddress = (address: string) => known.get(`picture:${placeOf(address)}`) ?? null;
  const ofAttachment = (id: number) => {
    const picture = library.find(id);
    return picture === null ? null : ofAddress(picture.url);
  };
  return {
    ofAttachment,
    find(src, hint) {
      const id = library.idOf(src, hint);
      return (id === null ? null : ofAttachment(id)) ?? ofAddress(src);
    },
  };
}

async function takeFirst(
  given: PicturesGiven,
  addresses: readonly string[],
): Promise<{ mediaId: string } | { missing: string }> {
  let last: { mediaId: string } | { missing: string } = { missing: "" };
  for (const address of addresses) {
    last = await takePicture(given, address);
    if ("mediaId" in last) return last;
  }
  return last;
}

async function takePicture(
  { ledger, files, ways }: PicturesGiven,
  address: string,
): Promise<{ mediaId: string } | { missing: string }> {
  let missing = "";
  for (const way of ways) {
    const got = await way(address);
    if ("missing" in got) {
      missing = got.missing;
      continue;
    }
    const fileName = basename(decoded(placeOf(address)));
    const added = await addPicture({ ledger, files }, { bytes: got.bytes, fileName });
    if (added.ok) return added.value;
    missing = `its file can't be taken as a picture: ${added.refusal}`;
  }
  return { missing };
}

/** Looks in a copy of WordPress's folder `wp-content/uploads`. */
export function fromFolder(folder: string): GetFile {
  return async (address) => {
    const place = decoded(placeOf(address));
    if (!address.includes("/uploads/")) return { missing: "it is not in the folder of uploads" };
    try {
      const root = await realpath(folder);
      const file = await realpath(join(root, place));
      if (!file.startsWith(root + sep)) return { missing: "it is not in the folder of uploads" };
      return { bytes: await readFile(file) };
    } catch {
      return { missing: "it is not in the folder of uploads" };
    }
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
