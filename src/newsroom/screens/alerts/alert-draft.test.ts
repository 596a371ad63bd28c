import { expect, it } from "vitest";
import { chooseClass, emptyDraft } from "./alert-draft.ts";

const classes = [
  {
    key: "one",
    severity: "warning" as const,
    names: { en: "Class I", fr: "Classe I" },
    means: { en: "Prepare.", fr: "Préparez-vous." },
  },
  {
    key: "four",
    severity: "extreme" as const,
    names: { en: "Class IV", fr: "Classe IV" },
    means: { en: "Stay in.", fr: "Restez chez vous." },
  },
];

it("a class brings its severity, and its meaning where nobody has written", () => {
  const first = chooseClass(emptyDraft, classes, "one");
  expect(first).toMatchObject({ severity: "warning", texts: { en: "Prepare.", fr: "Préparez-vous." } });
  const written = { ...first, texts: { ...first.texts, fr: "Les écoles ferment." } };
  expect(chooseClass(written, classes, "four")).toMatchObject({
    classKey: "four",
    severity: "extreme",
    texts: { en: "Stay in.", fr: "Les écoles ferment." },
  });
});

it("without a class the meaning goes again, and the severity stays to be chosen", () => {
  const none = chooseClass(chooseClass(emptyDraft, classes, "four"), classes, null);
  expect(none).toMatchObject({ classKey: null, severity: "extreme", texts: { en: "", fr: "" } });
});
