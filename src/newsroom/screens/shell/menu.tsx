import { type MouseEvent, useRef } from "react";
import { useWords } from "../../kit/words.tsx";
import { ScreenLinks } from "./screen-links.tsx";
import { SignOut } from "./sign-out.tsx";
import type { ShownScreen } from "./use-screens.ts";

type MenuProps = {
  readonly screens: readonly ShownScreen[];
  /** Who is signed in. */
  readonly member: string;
};

/** Every screen, for where the bar is too narrow for them. The browser's own popover closes by Escape and by a tap beside it. */
export function Menu({ screens, member }: MenuProps) {
  const { words } = useWords();
  const menu = useRef<HTMLDivElement>(null);
  const closeOnLink = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest("a") !== null) menu.current?.hidePopover();
  };
  return (
    <>
      <button type="button" className="plain-button menu-button" popoverTarget="menu">
        {words.shell.menu}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link that Enter follows is clicked too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links within are what is used */}
      <div id="menu" popover="auto" className="menu" ref={menu} onClick={closeOnLink}>
        <button type="button" className="plain-button" popoverTarget="menu" popoverTargetAction="hide">
          {words.shell.closeMenu}
        </button>
        <h2>{words.shell.daily}</h2>
        <ScreenLinks screens={screens} group="daily" />
        {screens.some((screen) => screen.group === "house") && <h2>{words.shell.house}</h2>}
        <ScreenLinks screens={screens} group="house" />
        <h2>{member}</h2>
        <ScreenLinks screens={screens} group="own" />
        <SignOut />
      </div>
    </>
  );
}
