/** One file made of a picture: `avif`, `webp` or `jpeg`, so many pixels wide and high, under its name in the file store. */
export type Rendition = {
  readonly format: "avif" | "webp" | "jpeg";
  readonly width: number;
  readonly height: number;
  /** Key in the file store; readers fetch it as `/media/KEY`. */
  readonly file: string;
  readonly bytes: number;
};

/** A picture as pages show it. */
export type PublicPicture = {
  readonly id: string;
  /** Pixels of the original, the right way up. */
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`, shown until the picture is there. */
  readonly colour: string;
  /** What must stay visible when cropped, 0..1 from the left and from the top. */
  readonly focal: { readonly x: number; readonly y: number };
  readonly creator: string;
  readonly credit: string;
  readonly copyright: string;
  readonly renditions: readonly Rendition[];
};
