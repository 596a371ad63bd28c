import { describe, expect, it } from "vitest";
import { smallNewspaper } from "../../../tests/small-newspaper.ts";
import { checkNewspaper } from "./newspaper.ts";

function faultsOf(change: (config: Record<string, unknown>) => void) {
  const config = structuredClone(smallNewspaper) as unknown as Record<string, unknown>;
  change(config);
  const checked = checkNewspaper(config);
  return checked.ok ? [] : checked.faults;
}

describe("masthead.config.ts", () => {
  it("is taken when it is right", () => {
    expect(faultsOf(() => {})).toEqual([]);
  });

  it.each<
    [string, (config: Record<string, unknown>) => void, { key: string; found: string; expected: RegExp }]
  >([
    [
      "a colour",
      (config) => Object.assign((config.colours as { light: object }).light, { paper: "red" }),
      { key: "colours.light.paper", found: '"red"', expected: /#0b5cad/ },
    ],
    [
      "a time zone",
      (config) => Object.assign((config.editions as object[])[1] ?? {}, { timeZone: "Mars/Olympus" }),
      { key: "editions[1].timeZone", found: '"Mars/Olympus"', expected: /IANA/ },
    ],
    [
      "an edition in the newsroom's place",
      (config) => Object.assign((config.editions as object[])[1] ?? {}, { prefix: "/newsroom" }),
      { key: "editions[1].prefix", found: '"/newsroom"', expected: /not use itself/ },
    ],
    ["a missing key", (config) => delete config.city, { key: "city", found: "nothing", expected: /./ }],
    [
      "a key too many",
      (config) => Object.assign(config, { colors: 1 }),
      { key: "colors", found: "1", expected: /no such key/ },
    ],
    [
      "an edition twice",
      (config) => Object.assign((config.editions as object[])[1] ?? {}, { prefix: "/en" }),
      { key: "editions[1].prefix", found: '"/en"', expected: /one of its own/ },
    ],
    [
      "a section without a name in an edition",
      (config) => Object.assign((config.sections as object[])[0] ?? {}, { names: { en: "World" } }),
      { key: "sections[0].names.fr", found: "nothing", expected: /a text for this edition/ },
    ],
    [
      "a section's key twice",
      (config) => Object.assign((config.sections as object[])[1] ?? {}, { key: "world" }),
      { key: "sections[1].key", found: '"world"', expected: /no other one has/ },
    ],
    [
      "a slot's key twice",
      (config) => (config.slots as object[]).push({ key: "story-middle", width: 1, height: 1 }),
      { key: "slots[1].key", found: '"story-middle"', expected: /no other one has/ },
    ],
    [
      "two names that make one address",
      (config) =>
        Object.assign((config.sections as object[])[1] ?? {}, { names: { en: "World!", fr: "Sport" } }),
      {
        key: "sections[1].names.en",
        found: '"World!"',
        expected: /differs from that of "World": both are "world"/,
      },
    ],
    [
      "a name that makes no address",
      (config) => Object.assign((config.sections as object[])[1] ?? {}, { names: { en: "Sport", fr: "…" } }),
      { key: "sections[1].names.fr", found: '"…"', expected: /Latin letter/ },
    ],
    [
      "a service that translates with no model named",
      (config) => Object.assign(config, { machineTranslation: { kind: "openai", url: "https://a.example" } }),
      {
        key: "machineTranslation",
        found: '{"kind":"openai","url":"https://a.example"}',
        expected: /a model/,
      },
    ],
    [
      "the address of a service that translates",
      (config) =>
        Object.assign(config, { machineTranslation: { kind: "libretranslate", url: "a.example/" } }),
      { key: "machineTranslation.url", found: '"a.example/"', expected: /https:/ },
    ],
    [
      "an hour at which no letters can go out",
      (config) => Object.assign(config, { newsletter: { hour: 24 } }),
      { key: "newsletter.hour", found: "24", expected: /23/ },
    ],
    [
      "a sender's name that would be another header",
      (config) => Object.assign(config, { newsletter: { hour: 7, from: "A\r\nBcc: b@c.example" } }),
      { key: "newsletter.from", found: '"A\\r\\nBcc: b@c.example"', expected: /an address, as/ },
    ],
    [
      "an imprint that an edition lacks",
      (config) => Object.assign(config, { newsletter: { hour: 7, imprint: { en: "Quay 1" } } }),
      { key: "newsletter.imprint.fr", found: "nothing", expected: /a text for this edition/ },
    ],
    [
      "not a configuration at all",
      (config) => {
        for (const key of Object.keys(config)) delete config[key];
      },
      { key: "name", found: "nothing", expected: /./ },
    ],
  ])("says of %s which key, what was found and what is expected", (_, change, expected) => {
    const faults = faultsOf(change);
    expect(faults).toContainEqual({ ...expected, expected: expect.stringMatching(expected.expected) });
  });
});
