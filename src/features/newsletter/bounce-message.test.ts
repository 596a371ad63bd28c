import { describe, expect, it } from "vitest";
import { readBounceMessage } from "./bounce-message.ts";
import { judgeRefusal, MOST_BOUNCES } from "./judge-bounce.ts";

const WORD = "01hxa8q7mzz0123456ab-0123456789abcdef";

/** As Postfix writes it. */
function deliveryReport(action: string, status: string, diagnostic: string): string {
  return [
    "Return-Path: <>",
    "From: MAILER-DAEMON@mx.example (Mail Delivery System)",
    `To: bounces+${WORD}@news.example`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    "",
    "--b1",
    "Content-Type: text/plain",
    "",
    "I'm sorry. Status: 5.1.1 is only said here in passing.",
    "--b1",
    "Content-Description: Delivery report",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    "Final-Recipient: rfc822; rae@mail.example",
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    "--b1",
    "Content-Type: message/rfc822",
    "",
    "Subject: Action: failed",
    "--b1--",
  ].join("\r\n");
}

describe("messages that come back", () => {
  it("say of which letter they are, whether it is lost, and in which words", () => {
    const raw = deliveryReport("failed", "5.1.1", "550 5.1.1 <rae@mail.example>:\r\n    no such user");
    expect(readBounceMessage(raw)).toEqual({
      returnWord: WORD,
      leaveWord: null,
      kind: "failed",
      said: "5.1.1 smtp; 550 5.1.1 <rae@mail.example>: no such user",
    });
  });

  it("are not believed while it is only late, nor where no program reports", () => {
    expect(readBounceMessage(deliveryReport("delayed", "4.4.7", "451 later")).kind).toBe("other");
    const holidays = `To: bounces+${WORD}@news.example\nAuto-Submitted: auto-replied\n\nAction: failed\nI am away.`;
    expect(readBounceMessage(holidays)).toMatchObject({ returnWord: WORD, kind: "other" });
    expect(readBounceMessage("")).toMatchObject({ returnWord: null, kind: "other" });
  });

  it("tell of a complaint by the link of the letter that they bring back, folded or not", () => {
    const raw = [
      "To: abuse@news.example",
      "Content-Type: multipart/report; report-type=feedback-report; boundary=b",
      "",
      "--b",
      "Content-Type: message/feedback-report",
      "",
      "Feedback-Type: abuse",
      "Version: 1",
      "--b",
      "Content-Type: message/rfc822",
      "",
      "List-Unsubscribe:",
      " <https://news.example/en/newsletter/leave?word=01hxa8q7mzz0123456ab.Ab_-9>",
      "--b--",
    ].join("\n");
    expect(readBounceMessage(raw)).toMatchObject({
      kind: "complaint",
      leaveWord: "01hxa8q7mzz0123456ab.Ab_-9",
    });
    expect(readBounceMessage(raw.replace("abuse\n", "not-spam\n")).kind).toBe("other");
  });
});

describe("a refusal for good", () => {
  it.each([
    ["550 5.1.1 no such user", 1, "end"],
    ["550-5.2.1 the mailbox is disabled", 1, "end"],
    ["5.1.10 smtp; 550 recipient not found", 1, "end"],
    ["550 no such user here", 1, "wait"],
    ["550 no such user here", MOST_BOUNCES, "end"],
    ["552 5.2.2 mailbox full", 1, "wait"],
    ["554 5.7.1 we take you for spam", 1, "wait"],
    ["554 5.7.1 we take you for spam", 99, "wait"],
    ["550 host 15.1.1.4 is not welcome", 1, "wait"],
  ] as const)("%s, for the %s. time: %s", (said, bounces, judgement) => {
    expect(judgeRefusal(said, bounces)).toBe(judgement);
  });
});
