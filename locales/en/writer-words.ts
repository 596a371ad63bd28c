import type { WriterWords } from "../writer-words.ts";

/** About writers, in English. */
export const enWriterWords: WriterWords = {
  title: "Writers",
  find: "Find a writer",
  nobody: "No writer of this name.",
  add: "New writer",
  make: "Make the writer",
  name: "Name, as it stands above stories",
  change: (name) => `Change ${name}`,
  edit: "Change",
  save: "Save",
  role: (edition) => `What they are (${edition})`,
  biography: (edition) => `About them (${edition})`,
  addressStays: "Readers see the change at once. The address of the writer’s page stays as it is.",
};
