import { expect, it } from "vitest";
import { readMarkdown } from "./read-markdown.ts";

it("refuses by its line a link that no reader may follow", () => {
  for (const address of ["javascript:alert(1)", "data:text/html,x", "//evil.example/"])
    expect(() => readMarkdown(`First.\n\n[press](<${address}>)`)).toThrow(
      `line 3: a body has no link to "${address}"`,
    );
  expect(() =>
    readMarkdown("[rules](https://harbour.example/rules), [mail](mailto:a@b.example)"),
  ).not.toThrow();
});
