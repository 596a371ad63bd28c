import type { Block, Picture } from "../../features/stories/body.ts";
import { newBlockId } from "../../kernel/ids.ts";
import { keepAsSource, PICTURE_NOT_FOUND, type Reading, type Surroundings } from "./html-reading.ts";
import {
  attributeOf,
  classesOf,
  elementsBelow,
  findBelow,
  type HtmlElement,
  plainTextOf,
} from "./html-tree.ts";

/** A caption as a body has it: plain words, and who made the picture. */
export type Caption = { readonly caption: string; readonly credit: string };

/** Where scripts that load pictures late keep the address. */
const LATE_SOURCES = ["data-src", "data-lazy-src", "data-original", "data-orig-file", "data-full-url"];
const HINT = / wp-image-(\d+) /;
const SMILEY = /\/images\/core\/emoji\/|\/wp-includes\/images\/smilies\//;

/** The address of an `<img>` made absolute where it can be; empty where it has none. */
export function pictureAddress(image: HtmlElement, baseUrl: string | undefined): string {
  const own = attributeOf(image, "src") ?? "";
  const late = LATE_SOURCES.map((name) => attributeOf(image, name) ?? "").find((value) => value !== "");
  const isStandIn = own === "" || own.startsWith("data:");
  const address = (isStandIn ? (late ?? firstOfSet(image) ?? own) : own).trim();
  if (address === "" || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (baseUrl !== undefined) return URL.parse(address, baseUrl)?.href ?? address;
  return address.startsWith("//") ? `https:${address}` : address;
}

/** A small picture that stands for a word or a sign: what to print instead. */
export function wordForPicture(image: HtmlElement): string | null {
  const isSmiley =
    / (emoji|wp-smiley) /.test(classesOf(image)) || SMILEY.test(attributeOf(image, "src") ?? "");
  return isSmiley ? (attributeOf(image, "alt") ?? "") : null;
}

/** Whether an `<img>` shows nothing and only tells another site that it was read. */
export function isTrackingPixel(image: HtmlElement): boolean {
  return isTiny(attributeOf(image, "width")) && isTiny(attributeOf(image, "height"));
}

/** An `<img>` as an image block, or as source where the picture is not (yet) ours. */
export function readPicture(reading: Reading, image: HtmlElement): Block {
  const picture = pictureOf(reading, image);
  return picture === null
    ? keepAsSource(reading, image, PICTURE_NOT_FOUND)
    : { type: "image", attrs: { id: newBlockId(), ...picture } };
}

/** A gallery, and after it what of it is no picture of ours: missing pictures as source, and whatever else stood in it. */
export function readGallery(reading: Reading, gallery: HtmlElement, around: Surroundings): Block[] {
  const images: Picture[] = [];
  const missing: Block[] = [];
  for (const element of elementsBelow(gallery.childNodes)) {
    if (element.tagName === "noscript") reading.used.add(element);
    if (element.tagName !== "img" || isWithin(element, "noscript", gallery)) continue;
    reading.used.add(element);
    const picture = pictureOf(reading, element);
    const caption = captionOfItem(element, gallery);
    if (picture === null) missing.push(keepAsSource(reading, element, PICTURE_NOT_FOUND));
    else if (caption === null) images.push(picture);
    else {
      images.push(withCaption(picture, readCaption(reading, caption)));
      reading.used.add(caption);
    }
  }
  const rest = reading.collect(gallery.childNodes, around.marks, around.depth + 1);
  const own: Block[] = images.length === 0 ? [] : [{ type: "gallery", attrs: { id: newBlockId(), images } }];
  return [...own, ...missing, ...rest];
}

/** The words of a caption, and apart from them those marked as the credit. Its links can't be kept, which is reported. */
export function readCaption(reading: Reading, element: HtmlElement): Caption {
  reportLinks(reading, element, "a caption");
  const credit = findBelow(element, isCredit);
  return {
    caption: plainTextOf(element, credit === null ? undefined : new Set([credit])),
    credit: credit === null ? "" : plainTextOf(credit).replace(/^[—–\-\s]+/, ""),
  };
}

/** A picture with a caption and a credit of its own, where there are any. */
export function withCaption<P extends Picture>(picture: P, { caption, credit }: Caption): P {
  return {
    ...picture,
    ...(caption === "" ? {} : { caption }),
    ...(credit === "" ? {} : { credit }),
  };
}

/** Says of each link inside an element that its words were kept and the link was not. */
export function reportLinks(reading: Reading, element: HtmlElement, where: string): void {
  for (const below of elementsBelow([element])) {
    const href = below.tagName === "a" ? attributeOf(below, "href") : null;
    if (href !== null)
      reading.leftOut.push({
        what: `<a href="${href.slice(0, 200)}">`,
        reason: `${where} holds no links; its words were kept`,
      });
  }
}

/** Whether an element is a group of pictures, as its class says. */
export function isGallery(element: HtmlElement): boolean {
  return (
    / (wp-block-gallery|gallery|tiled-gallery|wp-block-jetpack-tiled-gallery) /.test(classesOf(element)) &&
    findBelow(element, ({ tagName }) => tagName === "img") !== null
  );
}

function pictureOf(reading: Reading, image: HtmlElement): Picture | null {
  const address = pictureAddress(image, reading.options.baseUrl);
  reading.lastPicture = address;
  const hint = HINT.exec(classesOf(image))?.[1] ?? attributeOf(image, "data-id");
  const mediaId = reading.options.findPicture(address, hint);
  return mediaId === null ? null : { mediaId, alt: (attributeOf(image, "alt") ?? "").trim() };
}

function captionOfItem(image: HtmlElement, gallery: HtmlElement): HtmlElement | null {
  let item = image.parentNode;
  while (item !== null && item !== gallery && "tagName" in item) {
    if (/^(figure|li|dl)$/.test(item.tagName) || classesOf(item).includes("gallery-item"))
      return findBelow(item, isCaption);
    item = item.parentNode;
  }
  return null;
}

/** Whether an element is the caption of what it stands with. */
export function isCaption(element: HtmlElement): boolean {
  return (
    element.tagName === "figcaption" ||
    / (wp-caption-text|wp-caption-dd|gallery-caption|wp-element-caption) /.test(classesOf(element))
  );
}

function isCredit(element: HtmlElement): boolean {
  return element.tagName === "cite" || /[ _-](credits?|photographer|copyright) /i.test(classesOf(element));
}

function isWithin(element: HtmlElement, tagName: string, top: HtmlElement): boolean {
  for (
    let node = element.parentNode;
    node !== null && node !== top;
    node = "tagName" in node ? node.parentNode : null
  )
    if ("tagName" in node && node.tagName === tagName) return true;
  return false;
}

function isTiny(size: string | null): boolean {
  return size !== null && Number.parseInt(size, 10) <= 1;
}

function firstOfSet(image: HtmlElement): string | null {
  const set = attributeOf(image, "srcset") ?? attributeOf(image, "data-srcset");
  return set === null ? null : (set.trim().split(/[\s,]+/)[0] ?? null);
}
