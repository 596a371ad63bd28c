import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "./words.tsx";

type ScreenProps = {
  readonly title: string;
  /** Beside the title: what the screen is for doing. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
  /** Under the title: where that stands which the screen is about. */
  readonly standing?: ReactNode;
  /** Text columns are narrow, tables wide; what is written for readers keeps its head in sight. */
  readonly width?: "narrow" | "wide" | "story";
};

let isFirst = true;

/** One screen: its heading, which takes the focus when somebody comes here from another screen, and what is under it. */
export function Screen({ title, acts, standing, children, width = "wide" }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { words } = useWords();
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, []);
  return (
    <div className={`screen ${width}`}>
      <title>{`${title} · ${words.newsroom}`}</title>
      <header className="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {standing !== undefined && <div className="standing">{standing}</div>}
        {acts !== undefined && <div className="acts">{acts}</div>}
      </header>
      {children}
    </div>
  );
}
