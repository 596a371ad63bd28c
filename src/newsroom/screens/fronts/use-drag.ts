import { type PointerEvent, type RefObject, useRef, useState } from "react";

/** A line that is on its way, and the place over which it is held; both from 0. */
export type Dragged = { readonly from: number; readonly to: number };

type Dragging = {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly dragged: Dragged | null;
  /** For the grip of the line at a place: mouse, pen and finger alike. */
  grip(place: number): {
    onPointerDown(event: PointerEvent): void;
    onPointerMove(event: PointerEvent): void;
    onPointerUp(): void;
    onPointerCancel(): void;
  };
};

/** Drags lines of a list by their grips. Nothing moves before the line is let go. */
export function useDrag(onDrop: (from: number, to: number) => void): Dragging {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const placeAt = (y: number): number => {
    const lines = [...(list.current?.children ?? [])];
    const found = lines.findIndex((line) => y < line.getBoundingClientRect().bottom);
    return found < 0 ? lines.length - 1 : found;
  };
  return {
    list,
    dragged,
    grip: (place) => ({
      onPointerDown(event) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged({ from: place, to: place });
      },
      onPointerMove(event) {
        if (dragged !== null) setDragged({ from: dragged.from, to: placeAt(event.clientY) });
      },
      onPointerUp() {
        if (dragged !== null && dragged.from !== dragged.to) onDrop(dragged.from, dragged.to);
        setDragged(null);
      },
      onPointerCancel: () => setDragged(null),
    }),
  };
}
