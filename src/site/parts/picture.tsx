import type { Words } from "../../../locales/words.ts";
import type { Rendition } from "../../features/media/picture.ts";
import type { CaptionedPicture } from "../../features/stories/public-story.ts";

type Props = {
  readonly shown: CaptionedPicture;
  /** How wide it will be, as the `sizes` attribute says it. */
  readonly sizes: string;
  /** The one picture that the reader sees first: fetched at once. */
  readonly first?: boolean;
  /** Cropped to its frame around the focal point, or whole. */
  readonly crop?: boolean;
  /** Alt text empty: the link beside it says all. */
  readonly decorative?: boolean;
};

/** A responsive picture: its place is reserved, its colour stands there until it has come. */
export function Picture({ shown, sizes, first = false, crop = false, decorative = false }: Props) {
  const { picture, alt } = shown;
  const jpegs = picture.renditions.filter((rendition) => rendition.format === "jpeg");
  const fallback = jpegs.find((rendition) => rendition.width >= 600) ?? jpegs.at(-1);
  if (fallback === undefined) return null;
  const classes = [`c-${picture.colour.slice(1)}`, ...(crop ? [focalClass(picture.focal)] : [])].join(" ");
  return (
    <picture>
      {(["avif", "webp"] as const).map((format) => {
        const srcSet = srcSetOf(picture.renditions, format);
        return srcSet === "" ? null : (
          <source key={format} type={`image/${format}`} srcSet={srcSet} sizes={sizes} />
        );
      })}
      <img
        src={addressOf(fallback)}
        srcSet={srcSetOf(picture.renditions, "jpeg")}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={decorative ? "" : alt}
        className={classes}
        decoding="async"
        {...(first ? { fetchPriority: "high" as const } : { loading: "lazy" as const })}
      />
    </picture>
  );
}

/** A picture with its caption and credit. */
export function Figure({ words, ...props }: Props & { readonly words: Words }) {
  const { caption, credit } = props.shown;
  return (
    <figure className="figure">
      <Picture {...props} />
      {caption === "" && credit === "" ? null : (
        <figcaption>
          {caption} {credit === "" ? null : <span className="credit">{`${words.photo} ${credit}`}</span>}
        </figcaption>
      )}
    </figure>
  );
}

/** Where a rendition can be fetched. */
export function addressOf(rendition: Rendition): string {
  return `/media/${rendition.file}`;
}

function srcSetOf(renditions: readonly Rendition[], format: Rendition["format"]): string {
  return renditions
    .filter((rendition) => rendition.format === format)
    .map((rendition) => `${addressOf(rendition)} ${rendition.width}w`)
    .join(", ");
}

function focalClass(focal: { x: number; y: number }): string {
  return `f-${Math.round(focal.x * 20) * 5}-${Math.round(focal.y * 20) * 5}`;
}
