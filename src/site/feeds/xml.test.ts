import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import { element, writeXml } from "./xml.ts";

it("any text comes out of the document as it went in, without what XML cannot hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const parser = new SaxesParser();
      let read = "";
      let attribute = "";
      parser.on("text", (found) => {
        read += found;
      });
      parser.on("opentag", (tag) => {
        attribute = String(tag.attributes.said ?? attribute);
      });
      parser.write(writeXml(element("feed", {}, element("title", { said: text }, text)))).close();
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML 1.0 has no place for
      const held = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
      expect(read.trim()).toBe(held.replaceAll(/\r\n?/g, "\n").trim());
      expect(attribute.replaceAll(/\s/g, "")).toBe(held.replaceAll(/\s/g, ""));
    }),
  );
});
