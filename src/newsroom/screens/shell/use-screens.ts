import type { Me } from "../../client/answers.ts";
import { editionsWhere } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

/**
 * The screens that this member has something to do on. Those of the day's work stand in the bar from a tablet on, those for looking
 * after the newspaper too where the bar is wide; the menu has all of them.
 */
export function useScreens(me: Me) {
  const { words } = useWords();
  const isFor = (permission: Parameters<typeof editionsWhere>[1]) => editionsWhere(me, permission).length > 0;
  const all = [
    { to: "/", name: words.desk, group: "daily", isShown: true },
    { to: "/breaking", name: words.breaking.title, group: "daily", isShown: isFor("story.publish") },
    { to: "/translations", name: words.translation.tasks, group: "daily", isShown: isFor("story.translate") },
    { to: "/fronts", name: words.fronts, group: "daily", isShown: isFor("front.change") },
    { to: "/comments", name: words.moderation.title, group: "daily", isShown: isFor("comment.moderate") },
    { to: "/pictures", name: words.pictures, group: "daily", isShown: isFor("media.read") },
    { to: "/alerts", name: words.alerting.title, group: "house", isShown: isFor("alert.raise") },
    { to: "/campaigns", name: words.adDesk.title, group: "house", isShown: isFor("ad.manage") },
    { to: "/writers", name: words.writer.title, group: "house", isShown: isFor("writer.create") },
    { to: "/staff", name: words.staff, group: "house", isShown: isFor("staff.read") },
    { to: "/newsletters", name: words.mailing.title, group: "house", isShown: isFor("newsletter.manage") },
    { to: "/log", name: words.log.title, group: "house", isShown: isFor("log.read") },
    { to: "/webhooks", name: words.webhook.title, group: "house", isShown: isFor("webhook.change") },
    { to: "/api-reference", name: words.api.title, group: "own", isShown: true },
    { to: "/account", name: words.account, group: "own", isShown: true },
  ] as const;
  return all.filter((screen) => screen.isShown);
}

/** A screen as the bar and the menu lead to it. */
export type ShownScreen = ReturnType<typeof useScreens>[number];
