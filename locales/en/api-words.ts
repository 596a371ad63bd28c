import type { ApiWords } from "../api-words.ts";

export const enApiWords: ApiWords = {
  title: "API reference",
  means:
    "A program signs in by a token of a member, made under Account, and may what its scopes name. For example:",
  find: "Find an endpoint",
  found: (count) => (count === 1 ? "1 endpoint" : `${count} endpoints`),
  parameters: "Parameters",
  takes: "Takes",
  answers: "Answers",
  required: "required",
};
