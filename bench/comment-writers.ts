import { connect } from "node:net";
import { signForm } from "../src/features/comments/form-word.ts";

// 64 readers who send comments as fast as they are answered, each from a network of its own, in forms that they opened a while ago.
const WRITERS = 64;
const [port = "", path = "", storyId = "", secret = "", seconds = "", run = ""] = process.argv.slice(2);
const OPENED_BEFORE = 60_000;
let written = 0;

const end = performance.now() + Number(seconds) * 1000;
const started = performance.now();
await Promise.all(Array.from({ length: WRITERS }, writeOn));
const perSecond = written / ((performance.now() - started) / 1000);
process.send?.({ perSecond });
process.disconnect();

async function writeOn() {
  const send = openWriter();
  while (performance.now() < end) {
    const number = written++;
    const answer = await send(formOf(number));
    if (!answer.startsWith("HTTP/1.1 303"))
      throw new Error(`a comment was answered with ${answer.slice(0, 80)}`);
  }
}

function formOf(number: number): string {
  const fields = new URLSearchParams({
    form: signForm(secret, { storyId, at: Date.now() - OPENED_BEFORE }),
    name: "A reader",
    comment: `Comment ${number} of run ${run}. ${"Words that somebody thought about for a while. ".repeat(4)}`,
    website: "",
  }).toString();
  const network = `${10 + Number(run)}.${(number >> 8) & 255}.${number & 255}.1`;
  return (
    `POST ${path} HTTP/1.1\r\nHost: news.example\r\nX-Forwarded-For: ${network}\r\n` +
    `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${fields.length}\r\n\r\n${fields}`
  );
}

/** One connection that sends a form and waits for its answer, again and again. */
function openWriter(): (request: string) => Promise<string> {
  const socket = connect(Number(port), "127.0.0.1");
  socket.setNoDelay(true);
  socket.setEncoding("latin1");
  let received = "";
  let settle: ((answer: string) => void) | null = null;
  socket.on("data", (chunk: string) => {
    received += chunk;
    const head = received.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(received.slice(0, head))?.[1] ?? 0);
    if (received.length < head + 4 + length) return;
    const answer = received;
    received = "";
    settle?.(answer);
  });
  return (request) =>
    new Promise((resolve) => {
      settle = resolve;
      socket.write(request);
    });
}
