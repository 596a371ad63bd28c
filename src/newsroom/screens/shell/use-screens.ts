import type { Me } from "../../client/answers.ts";
import { editionsWhere } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

/** The screens that this member has something to do on. */
export function useScreens(me: Me) {
  const { words } = useWords();
  const isFor = (permission: Parameters<typeof editionsWhere>[1]) => editionsWhere(me, permission).length > 0;
  const all = [
    { to: "/", name: words.desk, isShown: true },
    { to: "/fronts", name: words.fronts, isShown: isFor("front.change") },
    { to: "/pictures", name: words.pictures, isShown: isFor("media.read") },
    { to: "/staff", name: words.staff, isShown: isFor("staff.read") },
    { to: "/account", name: words.account, isShown: true },
  ] as const;
  return all.filter((screen) => screen.isShown);
}
