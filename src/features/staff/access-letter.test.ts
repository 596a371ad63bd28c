import { describe, expect, it } from "vitest";
import { smallNewspaper } from "../../../tests/small-newspaper.ts";
import { writeAccessLetter } from "./access-letter.tsx";

const letter = {
  newspaper: smallNewspaper,
  to: "rae@news.example",
  invitationId: "one",
  link: "https://news.example/newsroom/join#word",
  expiresAt: Date.UTC(2026, 10, 24, 12),
  language: "fr",
};

describe("a letter with a link", () => {
  it("speaks its reader's language, and English to those whose language writes none", () => {
    const french = writeAccessLetter({ ...letter, why: { kind: "invitation", by: "Ada" } });
    expect(french.subject).toMatch(/^Ada vous invite/);
    expect(french.plain).toContain(letter.link);
    expect(french.plain).toContain("24 novembre 2026");
    expect(french.html).toContain(`<html lang="fr">`);
    const kreol = writeAccessLetter({ ...letter, language: "mfe", why: { kind: "forgotten" } });
    expect(kreol.subject).toMatch(/^A new password/);
  });

  it("takes nobody's name for HTML", () => {
    const { html } = writeAccessLetter({ ...letter, why: { kind: "renewal", by: "<img src=x>" } });
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x&gt;");
  });
});
