import type { Sky } from "../../kernel/sky.ts";

const SUN =
  "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2";
const MOON = "M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z";
const CLOUD = "M7 17a4 4 0 0 1 .5-8A5.5 5.5 0 0 1 18 10.5a3.3 3.3 0 0 1-.5 6.5z";
const HIGH_CLOUD = "M7 14a4 4 0 0 1 .5-8A5.5 5.5 0 0 1 18 7.5a3.3 3.3 0 0 1-.5 6.5z";
const BEHIND = "M15 5.5a3.5 3.5 0 0 1 5.5 4M17.5 1v1.5M22 3l-1 1M23 8h-1.5";

const SHAPES: Readonly<Record<Exclude<Sky, "clear" | "fair">, string>> = {
  "partly-cloudy": `${CLOUD}${BEHIND}`,
  cloudy: CLOUD,
  fog: `${HIGH_CLOUD}M4 18h16M7 21.5h10`,
  showers: `${HIGH_CLOUD}M9 17.5l-1 3M15 17.5l-1 3`,
  rain: `${HIGH_CLOUD}M8 17.5l-1 3M12.5 17.5l-1 3M17 17.5l-1 3`,
  "heavy-rain": `${HIGH_CLOUD}M8 17l-2 5.5M12.5 17l-2 5.5M17 17l-2 5.5`,
  thunder: `${HIGH_CLOUD}M13 15l-3 4h4l-3 4`,
  sleet: `${HIGH_CLOUD}M9 17.5l-1 3M15 18v.1M14 21.5v.1`,
  snow: `${HIGH_CLOUD}M8 18v.1M12.5 19v.1M17 18v.1M10 22v.1M15 22v.1`,
};

/** A drawing of the sky, in the colour of the words beside it, which say the same. */
export function SkySymbol({ sky, isNight }: { readonly sky: Sky; readonly isNight: boolean }) {
  return (
    <svg className="sky" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      <path d={sky === "clear" || sky === "fair" ? (isNight ? MOON : SUN) : SHAPES[sky]} />
    </svg>
  );
}
