import type { Context, Hono } from "hono";
import { writeNextLetter } from "../features/newsletter/next-letter.ts";
import { identifyMember } from "../features/staff/identify-member.ts";
import { maySomewhere } from "../features/staff/permissions.ts";
import type { NewsroomParts } from "./newsroom-api.ts";

/** A letter's rules stand on its elements, as mail programs want them; it runs nothing, loads nothing, and stands in our own frames alone. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'";

/** Puts the next letter, as its readers will have it, at an address of the newsroom's: for who looks after newsletters alone. */
export function mountNewsletterPreview(app: Hono, parts: NewsroomParts): void {
  app.get("/newsroom/newsletter-preview/:edition/:list", (c) => answer(c, parts));
}

async function answer(c: Context, { newsroom, clock }: NewsroomParts): Promise<Response> {
  const now = clock();
  const who = await identifyMember({ ...newsroom, now }, c.req.raw.headers);
  const isLetIn = who.ok && maySomewhere(who.value.member, "newsletter.manage");
  const { db, dialect } = newsroom.ledger.database;
  const wanted = {
    ...newsroom,
    edition: c.req.param("edition") ?? "",
    list: c.req.param("list") ?? "",
  };
  const written = isLetIn ? await writeNextLetter({ db, dialect, now }, wanted) : null;
  if (written === null || !written.ok) return c.text("Not found", 404, { "Cache-Control": "no-store" });
  // A link leads to the real page, which no frame may show.
  const html = written.value.html.replace("<head>", '<head><base target="_blank"/>');
  return c.html(html, 200, {
    "Cache-Control": "no-store",
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  });
}
