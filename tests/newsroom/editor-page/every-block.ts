import type { Body } from "../../../src/features/stories/body.ts";

const text = (words: string) => [{ type: "text" as const, text: words }];
const paragraph = (words: string) => ({ type: "paragraph" as const, content: text(words) });
const item = (words: string) => ({ type: "listItem" as const, content: [paragraph(words)] });

/** A body with every kind of block, and one of a newer version. */
export const everyBlock = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      attrs: { id: "paragraph" },
      content: [
        ...text("The "),
        { type: "text", text: "quay", marks: [{ type: "strong" }] },
        { type: "hardBreak" },
        { type: "text", text: "opens", marks: [{ type: "link", attrs: { href: "https://a.example/" } }] },
        { type: "text", text: " lakay", marks: [{ type: "language", attrs: { lang: "mfe" } }] },
      ],
    },
    { type: "heading", attrs: { id: "heading", level: 2 }, content: text("At the quay") },
    { type: "quotation", attrs: { id: "quotation" }, content: [paragraph("We sail at dawn.")] },
    {
      type: "list",
      attrs: { id: "list", ordered: true },
      content: [
        {
          type: "listItem",
          content: [paragraph("one"), { type: "list", attrs: { ordered: false }, content: [item("deep")] }],
        },
      ],
    },
    { type: "image", attrs: { id: "image", mediaId: "m1", alt: "A ship", caption: "A ship at the quay" } },
    {
      type: "gallery",
      attrs: { id: "gallery", images: [{ mediaId: "m2", alt: "A sail", credit: "A. Sailor" }] },
    },
    {
      type: "embed",
      attrs: { id: "embed", url: "https://video.example/1", provider: "Video", title: "Sailing" },
    },
    { type: "keyFacts", attrs: { id: "facts", title: "In short" }, content: [item("Two ships")] },
    { type: "update", attrs: { id: "update", at: 1_721_383_200_000 }, content: [paragraph("They left.")] },
    {
      type: "correction",
      attrs: { id: "correction", at: 1_721_383_200_000 },
      content: [paragraph("It was two.")],
    },
    {
      type: "table",
      attrs: { id: "table", caption: "Ships" },
      content: [
        {
          type: "tableRow",
          content: [{ type: "tableCell", attrs: { header: true, colspan: 2 }, content: text("Name") }],
        },
        {
          type: "tableRow",
          content: [
            { type: "tableCell", attrs: { header: false }, content: text("Astrolabe") },
            { type: "tableCell", attrs: { header: false }, content: text("12") },
          ],
        },
      ],
    },
    { type: "separator", attrs: { id: "separator" } },
    { type: "source", attrs: { id: "source", reason: "a map", markup: "<iframe src='x'>" } },
    { type: "hologram", attrs: { id: "newer", depth: 3 } },
  ],
} as unknown as Body;
