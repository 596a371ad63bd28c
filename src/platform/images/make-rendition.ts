import { openPicture } from "./read-picture.ts";

export type RenditionFormat = "avif" | "webp" | "jpeg";

/** Who must be named, kept inside every file made of a picture. */
export type Rights = { readonly creator: string; readonly credit: string; readonly copyright: string };

export type RenditionWish = {
  readonly format: RenditionFormat;
  /** Pixels; a smaller picture is not blown up. */
  readonly width: number;
  readonly rights: Rights;
};

export type MadeRendition = { readonly bytes: Buffer; readonly width: number; readonly height: number };

/**
 * Makes one file of a picture: the right way up, in sRGB, without the place where it was taken or any other metadata but who made it.
 * @throws when the picture can't be decoded: it was read before it was kept
 */
export async function makeRendition(original: Uint8Array, wish: RenditionWish): Promise<MadeRendition> {
  const { format, width, rights } = wish;
  const resized = openPicture(original)
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb");
  const named = withRights(resized, rights);
  const encoded =
    format === "avif"
      ? named.avif({ quality: 52, effort: 2 })
      : format === "webp"
        ? named.webp({ quality: 76 })
        : named.jpeg({ quality: 78, mozjpeg: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** A drawing (SVG) of our own as a picture, so many pixels wide. Never for files of strangers. */
export async function rasterise(drawing: Uint8Array, width: number): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp(drawing, { limitInputPixels: false }).resize({ width }).jpeg({ quality: 90 }).toBuffer();
}

function withRights(picture: ReturnType<typeof openPicture>, rights: Rights) {
  const { creator, credit, copyright } = rights;
  const exif = {
    ...(creator === "" ? {} : { Artist: creator }),
    ...(copyright === "" ? {} : { Copyright: copyright }),
  };
  const named = Object.keys(exif).length === 0 ? picture : picture.withExif({ IFD0: exif });
  return credit === "" && creator === "" && copyright === ""
    ? named
    : named.withXmp(xmpOf({ creator, credit, copyright }));
}

/** The rights in XMP (IPTC Photo Metadata: dc:creator, photoshop:Credit, dc:rights). */
function xmpOf({ creator, credit, copyright }: Rights): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    creator === ""
      ? ""
      : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    credit === "" ? "" : `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`,
    copyright === ""
      ? ""
      : `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join("");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
