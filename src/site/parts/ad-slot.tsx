import type { Visit } from "../visit.ts";

/** A labelled place for an advertisement of a size told in the configuration, reserved so that nothing moves when one comes. */
export function AdSlot({ visit, slot }: { visit: Visit; slot: string }) {
  const known = visit.site.newspaper.slots.find((one) => one.key === slot);
  if (known === undefined || visit.lite) return null;
  return (
    <aside className={`slot slot-${known.key}`} aria-label={visit.words.advertisement}>
      <p>{visit.words.advertisement}</p>
      <div />
    </aside>
  );
}
