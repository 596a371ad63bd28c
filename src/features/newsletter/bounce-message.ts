/** What a message tells of a letter that was sent. */
export type BounceMessage = {
  /** The word of the address that it came to; null where it has none of ours. */
  readonly returnWord: string | null;
  /** The word of the link by which its letter can be left; null where the letter does not stand in it. */
  readonly leaveWord: string | null;
  /** `failed`: it was not and won't be delivered. `complaint`: its reader called it unwanted. `other`: neither. */
  readonly kind: "failed" | "complaint" | "other";
  /** The mail server's words about it. */
  readonly said: string;
};

/**
 * Reads a report that mail servers send: of delivery (RFC 3464) or of a complaint (RFC 5965). Whatever else comes to the address, as an
 * answer from somebody's holidays or a bounce in words alone, tells nothing that could be believed.
 * @param raw the whole message, headers first
 */
export function readBounceMessage(raw: string): BounceMessage {
  // A line that begins with a space goes on with the one before.
  const text = raw.replaceAll("\r\n", "\n").replaceAll(/\n[ \t]+/g, " ");
  return {
    returnWord: /\+([0-9a-z]{20}-[0-9a-f]{16})@/i.exec(text)?.[1] ?? null,
    leaveWord: /^List-Unsubscribe:[^\n]*[?&]word=([\w.-]+)/im.exec(text)?.[1] ?? null,
    ...judge(text),
  };
}

function judge(text: string): Pick<BounceMessage, "kind" | "said"> {
  const complaint = partOf(text, "message/feedback-report");
  if (complaint !== null) {
    const type = fieldOf(complaint, "Feedback-Type") ?? "";
    return { kind: /^(abuse|fraud|virus|other)$/i.test(type) ? "complaint" : "other", said: type };
  }
  const report = partOf(text, "message/delivery-status");
  if (report === null) return { kind: "other", said: "" };
  const status = fieldOf(report, "Status") ?? "";
  const said = [status, fieldOf(report, "Diagnostic-Code") ?? ""].join(" ").trim();
  const isOver = /^failed\b/i.test(fieldOf(report, "Action") ?? "");
  return { kind: isOver ? "failed" : "other", said };
}

/** What stands in the part of this type, up to the next boundary; null where there is no such part. */
function partOf(text: string, type: string): string | null {
  const head = new RegExp(`^Content-Type: *${type}\\b`, "im").exec(text);
  if (head === null) return null;
  const rest = text.slice(head.index);
  const begins = rest.indexOf("\n\n");
  if (begins < 0) return null;
  const [part = ""] = rest.slice(begins).split(/\n--/);
  return part;
}

function fieldOf(part: string, name: string): string | null {
  return new RegExp(`^${name}:[ \\t]*([^\\n]*)`, "im").exec(part)?.[1]?.trim() ?? null;
}
