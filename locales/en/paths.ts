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
  newsletter: "newsletter",
  confirm: "confirm",
  leave: "leave",
  history: "history",
  comments: "comments",
  comment: "comment",
  report: "report",
};
