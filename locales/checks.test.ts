import { describe, expect, it } from "vitest";
import { allCheckWords } from "./all-locales.ts";

const facts = [
  { quote: "" },
  { quote: "a", fix: "b" },
  { quote: "a", other: "b", here: 1, there: 2 },
  { quote: "", other: "b", here: 2, there: 1 },
];

describe("the words of checks", () => {
  it("are whole sentences in every language, for whatever a check knows", () => {
    for (const words of Object.values(allCheckWords)) {
      for (const [code, message] of Object.entries(words.messages)) {
        // Only a comparison may find that words are missing, and so have none to quote.
        const known = facts.filter(({ quote }) => quote !== "" || code.startsWith("parity-"));
        for (const one of known) expect(message(one)).toMatch(/^[\p{Lu}\d“«a].*[.?]$/u);
      }
    }
  });

  it("in French have no ordinary space before double signs, nor inside guillemets", () => {
    const { messages, total } = allCheckWords.fr ?? { messages: {}, total: () => "" };
    const told = Object.values(messages).flatMap((message) => facts.map((one) => message(one)));
    const sentences = [...told, total({ versions: 2, block: 1, ask: 3 })];
    expect(sentences.length).toBeGreaterThan(100);
    for (const sentence of sentences) expect(sentence).not.toMatch(/ [;:!?»]|« |\w[;!?]/);
  });
});
