import "./shell.css";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { Loading } from "../../kit/notices.tsx";
import { meQuery, nameOfPaper } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { Menu } from "./menu.tsx";
import { ScreenLinks } from "./screen-links.tsx";
import { SignOut } from "./sign-out.tsx";
import { StormBar } from "./storm-bar.tsx";
import { useBreakingKey } from "./use-breaking-key.ts";
import { useScreens } from "./use-screens.ts";

/** What stands around every screen: the newspaper's name, the way to the other screens, who is signed in. */
export function Shell() {
  const { words, language } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const screens = useScreens(me);
  useBreakingKey(screens.some(({ to }) => to === "/breaking"));
  return (
    <>
      <a className="skip" href="#content">
        {words.skipToContent}
      </a>
      <header className="bar">
        <Link to="/" className="paper">
          {nameOfPaper(me, language)}
        </Link>
        <nav aria-label={words.screens}>
          <ScreenLinks screens={screens} group="daily" />
          <ScreenLinks screens={screens} group="house" />
          <ScreenLinks screens={screens} group="own" />
          <Menu screens={screens} member={me.member.name} />
        </nav>
        <div className="sign-out">
          <SignOut />
        </div>
      </header>
      <StormBar />
      <main id="content">
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}
