import type { Media } from "../../client/answers.ts";
import { addressOfPicture } from "../../kit/pictures.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

/** A picture and what is known of it. */
export function PictureCard({ media }: { readonly media: Media }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const address = addressOfPicture(media, 320);
  return (
    <li>
      {address !== "" && (
        <img src={address} alt="" loading="lazy" width={media.width} height={media.height} />
      )}
      <strong>{media.fileName}</strong>
      <span className="quiet">
        {words.sizeOf(media.width, media.height)} · {moment(media.createdAt)}
      </span>
      <span>{media.credit === "" ? words.noCredit : media.credit}</span>
      {media.state === "failed" && <span className="notice error">{words.pictureFailed}</span>}
    </li>
  );
}
