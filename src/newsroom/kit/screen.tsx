import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "./words.tsx";

type ScreenProps = {
  readonly title: string;
  /** Beside the title: what the screen is for doing. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
  /** Text columns are narrow, tables wide. */
  readonly width?: "narrow" | "wide";
};

let isFirst = true;

/** One screen: its heading, which takes the focus when somebody comes here from another screen, and what is under it. */
export function Screen({ title, acts, children, width = "wide" }: ScreenProps) {
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
        {acts !== undefined && <div className="acts">{acts}</div>}
      </header>
      {children}
    </div>
  );
}
