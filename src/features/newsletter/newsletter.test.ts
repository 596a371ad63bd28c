import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallNewspaper } from "../../../tests/small-newspaper.ts";
import { findAskFaults } from "./ask-for-letters.ts";
import { chooseStories, MOST_STORIES } from "./compose-issue.ts";
import { listDueEditions } from "./issue-clock.ts";
import { cleanAddress } from "./newsletter.ts";
import {
  CONFIRM_WITHIN,
  hashMailbox,
  openWish,
  readLeaving,
  readReturn,
  sealWish,
  signLeaving,
  signReturn,
} from "./secret-words.ts";

const SECRET = "a secret of the test";

describe("an address", () => {
  it.each([
    [" Rae@News.Example ", "Rae@news.example"],
    ["rae+paper@sub.news.example", "rae+paper@sub.news.example"],
    ["léa@journal.example", "léa@journal.example"],
    ["rae", null],
    ["rae@localhost", null],
    ["rae@news.example, ann@news.example", null],
    ["rae@news.example\r\nBcc: all@news.example", null],
    ["Rae <rae@news.example>", null],
    [`${"r".repeat(65)}@news.example`, null],
    ["", null],
  ])("%j is kept as %j", (typed, kept) => {
    expect(cleanAddress(typed)).toBe(kept);
  });

  it("what is missing is told, each at its field; a flood is told that alone", () => {
    const asked = { typed: " ", address: null, lists: [], isFlood: false };
    expect(findAskFaults(asked)).toEqual(["address-missing", "list-missing"]);
    expect(findAskFaults({ ...asked, typed: "rae", lists: ["daily"] })).toEqual(["address-invalid"]);
    expect(findAskFaults({ ...asked, isFlood: true })).toEqual(["too-many"]);
  });
});

describe("words in links", () => {
  const wish = { address: "rae@news.example", edition: "fr", lists: ["daily", "section:1"], askedAt: 1000 };

  it("a wish opens again for two days, and tells nobody on the way whose it is", () => {
    const word = sealWish(SECRET, wish);
    expect(openWish(SECRET, word, 1000 + CONFIRM_WITHIN)).toEqual(wish);
    expect(openWish(SECRET, word, 1001 + CONFIRM_WITHIN)).toBeNull();
    expect(openWish("another secret", word, 1000)).toBeNull();
    expect(Buffer.from(word, "base64url").toString("latin1")).not.toContain("rae");
    expect(sealWish(SECRET, wish)).not.toBe(word);
  });

  it("nothing that was altered, or made up, opens", () => {
    const word = sealWish(SECRET, wish);
    fc.assert(
      fc.property(fc.nat(word.length - 1), fc.constantFrom(..."AZaz09-_"), (at, letter) => {
        const altered = word.slice(0, at) + letter + word.slice(at + 1);
        // The last letter of base64 has bits that say nothing.
        fc.pre(!Buffer.from(altered, "base64url").equals(Buffer.from(word, "base64url")));
        expect(openWish(SECRET, altered, 1000)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(openWish(SECRET, text, 1000)).toBeNull();
        expect(readLeaving(SECRET, text)).toBeNull();
        expect(readReturn(SECRET, text)).toBeNull();
      }),
    );
  });

  it("a subscription is ended by its own word, and not by that of the address where letters come back", () => {
    const id = "01hxa8q7mzz0123456ab";
    expect(readLeaving(SECRET, signLeaving(SECRET, id))).toBe(id);
    expect(readLeaving(SECRET, signReturn(SECRET, id))).toBeNull();
    expect(readLeaving(SECRET, signLeaving("another", id))).toBeNull();
    // Mail servers may alter capitals.
    expect(readReturn(SECRET, signReturn(SECRET, id).toUpperCase())).toBe(id);
  });

  it("an address is found again however it is spelled, by who has the secret", () => {
    expect(hashMailbox(SECRET, "Rae@news.example")).toBe(hashMailbox(SECRET, "rae@news.example"));
    expect(hashMailbox(SECRET, "rae@news.example")).not.toBe(hashMailbox("another", "rae@news.example"));
  });
});

describe("what a letter tells", () => {
  const story = fc.record({ storyId: fc.nat(30).map(String), publishedAt: fc.nat(100) });
  const stories = (max: number) =>
    fc.uniqueArray(story, { maxLength: max, selector: ({ storyId }) => storyId });

  it("is new, told once, in the editors' order and then the newest's, and not too much", () => {
    fc.assert(
      fc.property(stories(7), stories(20), fc.nat(100), (front, newest, since) => {
        const chosen = chooseStories(front, newest, since);
        expect(chosen.length).toBeLessThanOrEqual(MOST_STORIES);
        expect(new Set(chosen.map(({ storyId }) => storyId)).size).toBe(chosen.length);
        expect(chosen.every(({ publishedAt }) => publishedAt > since)).toBe(true);
        const ofFront = front.filter(({ publishedAt }) => publishedAt > since);
        expect(chosen.slice(0, ofFront.length)).toEqual(ofFront);
        if ([...front, ...newest].some(({ publishedAt }) => publishedAt > since))
          expect(chosen).not.toEqual([]);
      }),
    );
  });
});

describe("the hour", () => {
  const [english, french] = smallNewspaper.editions;
  const editions = [english, french].flatMap((one) => (one === undefined ? [] : [one]));
  const paper = {
    ...smallNewspaper,
    newsletter: { hour: 7 },
    editions: editions.map((one, i) => ({ ...one, timeZone: i === 0 ? "Indian/Mauritius" : "Europe/Paris" })),
  };
  const due = (at: string) =>
    listDueEditions(paper, Date.parse(at)).map(({ edition, day }) => `${edition.code} ${day}`);

  it("comes on the clock of each edition's own zone, and lasts until midnight there", () => {
    expect(due("2024-07-19T02:59:59Z")).toEqual([]);
    expect(due("2024-07-19T03:00:00Z")).toEqual(["en 2024-07-19"]);
    expect(due("2024-07-19T05:00:00Z")).toEqual(["en 2024-07-19", "fr 2024-07-19"]);
    expect(due("2024-07-19T19:59:59Z")).toEqual(["en 2024-07-19", "fr 2024-07-19"]);
    expect(due("2024-07-19T20:00:00Z")).toEqual(["fr 2024-07-19"]);
  });

  it("comes on the day whose clock skips it, and once on the day that has it twice", () => {
    const night = { ...paper, newsletter: { hour: 2 } };
    const inParis = (at: string) =>
      listDueEditions(night, Date.parse(at)).some(({ edition }) => edition.code === "fr");
    expect([inParis("2024-03-31T00:59:59Z"), inParis("2024-03-31T01:00:00Z")]).toEqual([false, true]);
    expect([inParis("2024-10-26T23:59:59Z"), inParis("2024-10-27T00:00:00Z")]).toEqual([false, true]);
    expect(listDueEditions(smallNewspaper, Date.parse("2024-07-19T12:00:00Z"))).toEqual([]);
  });
});
