import { describe, expect, it } from "vitest";
import { isSameSight, sightOf } from "./sight.ts";

const subject = { versionId: "v1", path: "/en/a-story" };
const html = (body: string) => ({ status: 200, contentType: "text/html; charset=utf-8", body });
const see = (body: string) => sightOf(html(body), subject);

describe("what a page shows of a version", () => {
  it("is the texts of the links to it, however they are written", () => {
    const told = see(
      `<h2><a class="x" href="/en/a-story">A  story &amp; more</a></h2><a href='https://news.example/en/a-story' lang="en"><b>Read</b> it</a>`,
    );
    expect(told.links).toEqual(["A story &amp; more", "Read it"]);
  });

  it("is nothing of a story whose address only begins alike", () => {
    expect(see(`<a href="/en/a-story-2">Another</a><a href="/fr/en/a-story">Another</a>`).links).toEqual([]);
  });

  it("is the revision that the page names, in the structured data alone", () => {
    const data = `<script type="application/ld+json">{"version":"r2"}</script>`;
    expect(see(data).revision).toBe("r2");
    expect(see(`<p>"version":"r1"</p>`).revision).toBeNull();
  });

  it("differs between two headlines, and not for what else the page shows", () => {
    const card = (headline: string) => `<a href="/en/a-story">${headline}</a>`;
    expect(isSameSight(see(card("Old")), see(card("New")))).toBe(false);
    expect(isSameSight(see(`${card("One")}<p>12:00</p>`), see(`<p>12:01</p>${card("One")}`))).toBe(true);
  });

  it("is its entry in a feed", () => {
    const atom = (updated: string) =>
      sightOf(
        {
          status: 200,
          contentType: "application/atom+xml",
          body: `<feed><entry><id>urn:masthead:v0</id></entry><entry><id>urn:masthead:v1</id>${updated}</entry></feed>`,
        },
        subject,
      );
    expect(atom("1").entry).toBe("<id>urn:masthead:v1</id>1");
    expect(isSameSight(atom("1"), atom("2"))).toBe(false);
    const json = (body: string) =>
      sightOf({ status: 200, contentType: "application/feed+json", body }, subject);
    expect(json(`{"items":[{"id":"urn:masthead:v1","title":"A"}]}`).entry).toContain('"A"');
    expect(json(`{"items":[]}`).entry).toBeNull();
    expect(json("<html>").entry).toBeNull();
  });

  it("is its entry in a sitemap", () => {
    const map = (path: string) => {
      const body = `<urlset><url><loc>https://news.example/en/a-story-2</loc></url><url><loc>https://news.example${path}</loc><lastmod>1</lastmod></url></urlset>`;
      return sightOf({ status: 200, contentType: "application/xml", body }, subject).entry;
    };
    expect(map("/en/a-story")).toBe("<loc>https://news.example/en/a-story</loc><lastmod>1</lastmod>");
    expect(map("/fr/en/a-story")).toBeNull();
  });

  it("is the status of a page that is not there", () => {
    expect(sightOf({ status: 410, contentType: "text/html", body: "x" }, subject)).toMatchObject({
      status: 410,
      links: [],
    });
  });
});
