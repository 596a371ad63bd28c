import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Words } from "../../../features/stories/story.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { listPicturesIn, pictureQuery } from "../../kit/pictures.ts";
import { useWords } from "../../kit/words.tsx";

/** Which pictures of a story, at its head or in its text, have a licence that is over; each leads to what is said of it. */
export function ExpiredPictures({ words: { picture, body } }: { readonly words: Words }) {
  const { words } = useWords();
  const ids = new Set([...(picture === null ? [] : [picture.mediaId]), ...listPicturesIn(body)]);
  const read = useQueries({ queries: [...ids].map(pictureQuery) });
  const expired = read.flatMap(({ data }) => {
    const expiresAt = data?.media.expiresAt ?? null;
    return data !== undefined && expiresAt !== null && expiresAt <= browserNow() ? [data.media] : [];
  });
  if (expired.length === 0) return null;
  return (
    <div className="notice error">
      <p>{words.library.expiredHere(expired.length)}</p>
      <ul>
        {expired.map(({ id, fileName }) => (
          <li key={id}>
            <Link to="/pictures/$mediaId" params={{ mediaId: id }}>
              {fileName}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
