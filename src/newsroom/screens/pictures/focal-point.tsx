import type { KeyboardEvent, MouseEvent } from "react";
import type { Media } from "../../client/answers.ts";
import { addressOfPicture } from "../../kit/pictures.ts";
import { useWords } from "../../kit/words.tsx";

type Point = { readonly x: number; readonly y: number };
type FocalPointProps = {
  readonly media: Media;
  readonly point: Point;
  readonly readOnly: boolean;
  readonly onChange: (point: Point) => void;
};

/** How far an arrow moves the mark, as a share of the picture. */
const STEP = 0.05;
const moves: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** The picture, large, and the mark of what no crop may lose: set by a click or by arrows. */
export function FocalPoint({ media, point, readOnly, onChange }: FocalPointProps) {
  const { words } = useWords();
  const { library } = words;
  const set = (x: number, y: number) => !readOnly && onChange({ x: within(x), y: within(y) });
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    // A key's click has no place.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    set((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  };
  const press = (event: KeyboardEvent) => {
    const by = moves[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(point.x + by.x, point.y + by.y);
  };
  const told = library.focalAt(Math.round(point.x * 100), Math.round(point.y * 100));
  const { width, height } = media;
  return (
    <div className="focal">
      <button
        type="button"
        aria-label={`${library.focal}: ${told}`}
        disabled={readOnly}
        onClick={click}
        onKeyDown={press}
      >
        <img src={addressOfPicture(media, 1440)} alt="" width={width} height={height} />
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          <line x1={point.x * 100} x2={point.x * 100} y1="0" y2="100" />
          <line y1={point.y * 100} y2={point.y * 100} x1="0" x2="100" />
        </svg>
      </button>
      <p className="quiet" role="status">
        {library.focalHelp} {told}
      </p>
    </div>
  );
}

function within(share: number): number {
  return Math.min(1, Math.max(0, Math.round(share * 1000) / 1000));
}
