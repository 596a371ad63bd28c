import "./pictures.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import type { Media, PictureUse } from "../../client/answers.ts";
import { browserNow } from "../../kit/browser-clock.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { pictureQuery } from "../../kit/pictures.ts";
import { Screen } from "../../kit/screen.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import { PictureActs } from "./picture-acts.tsx";
import { PictureForm } from "./picture-form.tsx";
import { PictureUses } from "./picture-uses.tsx";

/** One picture: large, with all that is known of it and everything that can be done to it. */
export function PictureScreen() {
  const { words } = useWords();
  const { mediaId } = useParams({ from: "/inside/pictures/$mediaId" });
  // What is used where changes under a picture that stays the same.
  const picture = useQuery({ ...pictureQuery(mediaId), staleTime: 0 });
  if (picture.data !== undefined)
    return <Open key={mediaId} media={picture.data.media} uses={picture.data.uses} />;
  return (
    <Screen title={words.pictures}>
      <ErrorNotice error={picture.error} onRetry={() => void picture.refetch()} />
      {picture.isPending && <Loading />}
    </Screen>
  );
}

function Open({ media, uses }: { readonly media: Media; readonly uses: readonly PictureUse[] }) {
  const { words } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mayChange = useMayChange(media, uses);
  const reload = async () => {
    void queries.invalidateQueries({ queryKey: ["pictures"] });
    await queries.invalidateQueries({ queryKey: ["picture", media.id] });
  };
  return (
    <Screen
      title={media.fileName}
      acts={
        mayChange && (
          <PictureActs
            media={media}
            isFree={uses.length === 0}
            onReplaced={() => void reload()}
            onDeleted={() => {
              void queries.invalidateQueries({ queryKey: ["pictures"] });
              void navigate({ to: "/pictures" });
            }}
          />
        )
      }
    >
      <Known media={media} />
      <PictureForm media={media} readOnly={!mayChange} onSaved={reload} />
      <PictureUses uses={uses} />
      {media.state === "failed" && <p className="notice error">{words.pictureFailed}</p>}
    </Screen>
  );
}

/** As the server asks it: what readers see or saw is for those who may for any. */
function useMayChange(media: Media, uses: readonly PictureUse[]): boolean {
  const me = useMe();
  const works = Object.values(me.may).map((permissions) => permissions["media.change"]);
  if (works.includes("any")) return true;
  const wasSeen = uses.some(({ stages }) => stages.some((stage) => stage !== "draft"));
  return works.includes("own") && !wasSeen && media.addedBy?.id === me.member.id;
}

const MEGABYTE = 1_000_000;

function Known({ media }: { readonly media: Media }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const { library } = words;
  const { expiresAt } = media;
  return (
    <>
      <p className="quiet">
        {words.sizeOf(media.width, media.height)} · {library.of((media.bytes / MEGABYTE).toFixed(2))} ·{" "}
        {library.taken(media.addedBy?.name ?? null, moment(media.createdAt))}
        {media.replacedAt !== null && ` · ${library.replacedAt(moment(media.replacedAt))}`}
        {media.state === "pending" && ` · ${library.pending}`}
      </p>
      {expiresAt !== null && expiresAt <= browserNow() && (
        <p className="notice error">{library.expired(moment(expiresAt))}</p>
      )}
    </>
  );
}
