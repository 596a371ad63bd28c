import { expect, it } from "vitest";
import { findStrayAmpersand } from "./stray-ampersand.ts";

async function lineIn(xml: string, size: number): Promise<number | null> {
  const bytes = new TextEncoder().encode(xml);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
  }
  return findStrayAmpersand(pieces());
}

it.each([
  ["a company's name", "<a>\n<b>AT & T</b>\n<c>&amp;</c>\n</a>", 2],
  ["an address", "<a>\n<!-- & -->\n<b>?a=1&b=2;</b></a>", 3],
  ["the end of the file", "<a>\n\n&", 3],
  ["after much else", `<a>${"é\n".repeat(500)}&nbsp;<![CDATA[ & ]]>\n<b>x && y</b></a>`, 502],
])("an & that begins no entity is found in its line: %s", async (_, xml, line) => {
  for (const size of [1, 7, 64, 10_000]) expect(await lineIn(xml, size)).toBe(line);
});

it("none is found among entities, inside CDATA and in comments", async () => {
  const xml = "<?x & ?><a>&lt;&#8217;&#x1F30B;<![CDATA[AT & T ]] > & <!-- ]]><!-- & <![CDATA[ --></a>";
  for (const size of [1, 7, 10_000]) expect(await lineIn(xml, size)).toBeNull();
});
