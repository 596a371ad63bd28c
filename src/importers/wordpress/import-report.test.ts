import { expect, it } from "vitest";
import { formatReport, openTelling } from "./import-report.ts";

const about = { source: "wordpress:https://g.example", wxrVersion: "1.2" };

it("a report counts, and names the posts of one cause together", () => {
  const telling = openTelling();
  for (let i = 0; i < 12; i++) telling.count("items", "post publish");
  telling.count("items", "page draft");
  telling.count("terms", "category");
  telling.count("authors", "author", 2);
  telling.count("brought", "stories, published", 12);
  telling.count("brought", "comments", 0);
  telling.leftOut({ what: "picture", reason: "its file is not at hand", postId: 7 });
  telling.leftOut({ what: "picture", reason: "its file is not at hand", postId: 9 });
  telling.leftOut({ what: "picture", reason: "its file is not at hand", postId: 9 });
  telling.leftOut({ what: "item", reason: "it tells no type", postId: null, where: '"About" in line 40' });
  telling.converted({ what: "sticky post", reason: "put it on a front by hand", postId: 3 });
  expect(formatReport(telling.finish(about))).toBe(`wordpress:https://g.example (WXR 1.2)
Counted in the file:
   1  page draft
  12  post publish
   1  terms of category
   2  authors
Brought in:
  12  stories, published
Converted:
  sticky post: put it on a front by hand (post 3)
Left out:
  3 × picture: its file is not at hand (posts 7, 9)
  item: it tells no type ("About" in line 40)`);
});

it("an empty export says that there was nothing, once for the file and once for what came in", () => {
  expect(formatReport(openTelling().finish(about)).split("\n").slice(1)).toEqual([
    "Counted in the file:",
    "  nothing",
    "Brought in:",
    "  nothing",
  ]);
});

it("a cause that thousands of posts share stays one line", () => {
  const telling = openTelling();
  for (let postId = 1; postId <= 5000; postId++) telling.leftOut({ what: "menu", reason: "no", postId });
  const line = formatReport(telling.finish(about), { mostPlaces: 3 }).split("\n").at(-1);
  expect(line).toBe("  5000 × menu: no (posts 1, 2, 3 and more)");
});
