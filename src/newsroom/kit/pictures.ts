import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Body, Picture } from "../../features/stories/body.ts";
import type { Media } from "../client/answers.ts";
import { api } from "../client/newsroom-api.ts";

/** One picture. */
export function pictureQuery(mediaId: string) {
  return queryOptions({
    queryKey: ["picture", mediaId],
    queryFn: ({ signal }) => api.picture({ params: { id: mediaId } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The pictures that a body shows, each once. */
export function listPicturesIn(body: Body): string[] {
  const ids = body.content.flatMap((block) => {
    if (block.type === "image") return [block.attrs.mediaId];
    return block.type === "gallery" ? block.attrs.images.map((image) => image.mediaId) : [];
  });
  return [...new Set(ids)].sort();
}

/** A picture of the library as a story of an edition begins with it: with what the library says of it there. */
export function pictureTaken({ id, credit, words }: Media, edition: string): Required<Picture> {
  return { mediaId: id, credit, ...(words[edition] ?? { alt: "", caption: "" }) };
}

/** Where the browser fetches a picture at about this width; empty while no size of it is made. */
export function addressOfPicture({ renditions }: Media, width: number): string {
  const sizes = renditions
    .filter((one) => one.format !== "avif")
    .toSorted((one, other) => one.width - other.width);
  const fit = sizes.find((one) => one.width >= width) ?? sizes.at(-1);
  return fit === undefined ? "" : `/media/${fit.file}`;
}

/** Sends a file to the server, and keeps what it says of the picture. */
export async function takeIn(queries: QueryClient, file: File): Promise<Media> {
  const body = new FormData();
  body.set("file", file);
  const media = await api.addPicture({ body });
  queries.setQueryData(pictureQuery(media.id).queryKey, { media, uses: [] });
  return media;
}
