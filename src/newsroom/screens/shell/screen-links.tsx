import { Link } from "@tanstack/react-router";
import { CommentsWaiting } from "./comments-waiting.tsx";
import type { ShownScreen } from "./use-screens.ts";

type ScreenLinksProps = {
  readonly screens: readonly ShownScreen[];
  readonly group: ShownScreen["group"];
};

/** The way to the screens of one group; nothing where there is none. */
export function ScreenLinks({ screens, group }: ScreenLinksProps) {
  const shown = screens.filter((screen) => screen.group === group);
  if (shown.length === 0) return null;
  return (
    <ul className={`plain links ${group}`}>
      {shown.map(({ to, name }) => (
        <li key={to}>
          <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
            {name}
            {to === "/comments" && <CommentsWaiting />}
          </Link>
        </li>
      ))}
    </ul>
  );
}
