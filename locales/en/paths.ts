import type { PathWords } from "../paths.ts";

export const enPaths: PathWords = {
  section: "section",
  topic: "topic",
  author: "author",
  latest: "latest",
  search: "search",
  weather: "weather",
  app: "app",
  offline: "offline",
  history: "history",
  comments: "comments",
  comment: "comment",
  report: "report",
};
