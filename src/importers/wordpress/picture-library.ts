import { held } from "./held-text.ts";
import { plainLine } from "./plain-words.ts";
import type { Library, LibraryPicture } from "./shortcodes.ts";
import { metaOf, type WxrItem } from "./wxr-item.ts";

/** The export's media library, and which of its pictures the posts show. */
export type PictureLibrary = Library & {
  add(attachment: WxrItem): void;
  /** Notes the pictures that a post shows. */
  want(item: WxrItem): void;
  /** The attachment of an address in a text (a size of it, too), or of the id that its markup names; null when it is none. */
  idOf(src: string, hint: string | null): number | null;
  listWanted(): PicturesWanted;
};

export type PicturesWanted = {
  readonly attachments: readonly LibraryPicture[];
  readonly addresses: readonly string[];
};

type Kept = LibraryPicture & { readonly parent: number; readonly order: number };

const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|heic|heif)$/i;

export function openLibrary(): PictureLibrary {
  const byId = new Map<number, Kept>();
  const byAddress = new Map<string, number>();
  const byName = new Map<string, number>();
  const byParent = new Map<number, number[]>();
  const wanted = { ids: new Set<number>(), addresses: new Set<string>(), parents: new Set<number>() };

  const listOf = (postId: number) => (byParent.get(postId) ?? []).flatMap((id) => byId.get(id) ?? []);
  const idOf = (src: string, hint: string | null) => {
    const named = Number(/(\d+)$/.exec(hint ?? "")?.[1] ?? 0);
    if (byId.has(named)) return named;
    return byAddress.get(placeOf(src)) ?? byName.get(nameOf(src)) ?? null;
  };
  return {
    add(item) {
      const url = held(item.attachmentUrl || item.guid);
      if (item.id === 0 || !PICTURE_FILE.test(placeOf(url))) return;
      const alt = held(metaOf(item, "_wp_attachment_image_alt"));
      const caption = held(plainLine(item.excerpt));
      byId.set(item.id, { id: item.id, url, alt, caption, parent: item.parent, order: byId.size });
      byAddress.set(placeOf(url), item.id);
      byName.set(nameOf(url), item.id);
      const siblings = byParent.get(item.parent);
      if (siblings !== undefined) siblings.push(item.id);
      else if (item.parent > 0) byParent.set(item.parent, [item.id]);
    },
    want(item) {
      const { content } = item;
      const thumbnail = Number(metaOf(item, "_thumbnail_id"));
      if (thumbnail > 0) wanted.ids.add(thumbnail);
      for (const [, id] of content.matchAll(/(?:wp-image-|attachment_|"(?:id|mediaId)":)(\d+)/g))
        wanted.ids.add(Number(id));
      for (const [, ids = ""] of content.matchAll(/\b(?:ids|include)"?\s*[=:]\s*["'[]([\d\s,]+)/g))
        for (const id of ids.split(",")) wanted.ids.add(Number(id));
      if (/\[gallery\b/.test(content)) wanted.parents.add(item.id);
      for (const [, src = ""] of content.matchAll(/<img\b[^<>]*?\bsrc\s*=\s*["']([^"'<>]+)/gi))
        wanted.addresses.add(held(src));
    },
    find: (id) => byId.get(id) ?? null,
    listOf,
    idOf,
    listWanted() {
      const ids = new Set(wanted.ids);
      for (const parent of wanted.parents) for (const picture of listOf(parent)) ids.add(picture.id);
      const addresses: string[] = [];
      for (const address of wanted.addresses) {
        const id = idOf(address, null);
        if (id === null) addresses.push(address);
        else ids.add(id);
      }
      return { attachments: [...ids].flatMap((id) => byId.get(id) ?? []), addresses };
    },
  };
}

/** What of an address tells its file: the part below `uploads`, or all after the scheme. */
export function placeOf(address: string): string {
  const plain = address.replace(/[?#].*$/s, "").replace(/&amp;/g, "&");
  const uploads = plain.lastIndexOf("/uploads/");
  return uploads === -1 ? plain.replace(/^(?:https?:)?\/\//i, "") : plain.slice(uploads + "/uploads/".length);
}

/** The same for every size that WordPress makes of a file: without `-300x200` and `-scaled`. */
function nameOf(address: string): string {
  return withoutSize(placeOf(address));
}

/** The file that a size was made of: of the size itself where it was made of none. */
export function withoutSize(address: string): string {
  return address.replace(/(?:-\d+x\d+|-scaled)+(?=\.\w+(?:[?#].*)?$)/, "");
}
