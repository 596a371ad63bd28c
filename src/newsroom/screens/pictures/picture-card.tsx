import { Link } from "@tanstack/react-router";
import type { Media } from "../../client/answers.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { addressOfPicture } from "../../kit/pictures.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

/** A picture and what is known of it. */
export function PictureCard({ media }: { readonly media: Media }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const address = addressOfPicture(media, 320);
  const { expiresAt } = media;
  return (
    <li>
      {address !== "" && (
        <img src={address} alt="" loading="lazy" width={media.width} height={media.height} />
      )}
      <Link to="/pictures/$mediaId" params={{ mediaId: media.id }}>
        <strong>{media.fileName}</strong>
      </Link>
      <span className="quiet">
        {words.sizeOf(media.width, media.height)} · {moment(media.createdAt)}
      </span>
      <span>{media.credit === "" ? words.noCredit : media.credit}</span>
      {expiresAt !== null && expiresAt <= browserNow() && (
        <span className="debt">{words.library.expired(moment(expiresAt))}</span>
      )}
      {media.state === "failed" && <span className="notice error">{words.pictureFailed}</span>}
    </li>
  );
}
