import type { Newspaper } from "../../features/settings/newspaper.ts";
import { drawIcon } from "../../platform/images/draw-icon.ts";
import { drawMark, type StaticFile } from "../shell/static-files.ts";

/** An icon of the app: made from the newspaper's mark. `purpose` as the manifest has it. */
type Icon = {
  readonly file: string;
  readonly size: number;
  readonly purpose: "any" | "maskable";
  /** Whether the manifest names it: iPhones ask for theirs by its name. */
  readonly isNamed: boolean;
};

const APPLE_ICON = "apple-touch-icon.png";

const all: readonly Icon[] = [
  { file: "icon-192.png", size: 192, purpose: "any", isNamed: true },
  { file: "icon-512.png", size: 512, purpose: "any", isNamed: true },
  { file: "icon-whole-192.png", size: 192, purpose: "maskable", isNamed: true },
  { file: "icon-whole-512.png", size: 512, purpose: "maskable", isNamed: true },
  { file: APPLE_ICON, size: 180, purpose: "maskable", isNamed: false },
];

/** The icons as the manifest names them. */
export function listIcons() {
  const drawn = all
    .filter((one) => one.isNamed)
    .map(({ file, size, purpose }) => ({
      src: `/icons/${file}`,
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose,
    }));
  return [...drawn, { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" as const }];
}

/** Gives the icons by file name: drawn when somebody first asks, and kept. */
export function openIcons(newspaper: Newspaper): (file: string) => Promise<StaticFile | undefined> {
  const drawn = new Map<string, Promise<StaticFile>>();
  return (file) => {
    const wanted = all.find((one) => one.file === file);
    if (wanted === undefined) return Promise.resolve(undefined);
    const made = drawn.get(file) ?? draw(newspaper, wanted);
    drawn.set(file, made);
    return made;
  };
}

async function draw(newspaper: Newspaper, { size, purpose }: Icon): Promise<StaticFile> {
  const svg = drawMark(newspaper, purpose === "maskable" ? "whole" : "rounded");
  return { bytes: await drawIcon(svg, size), mime: "image/png", immutable: false };
}
