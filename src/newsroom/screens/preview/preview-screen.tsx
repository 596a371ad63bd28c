import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { VersionFile } from "../../client/answers.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { may, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { PreviewLinks } from "./preview-links.tsx";
import { previewedQuery } from "./preview-queries.ts";
import "./preview.css";

/** A draft as its readers will have it, on a phone and on a desk, in each of its editions, and the links that show it outside. */
export function PreviewScreen() {
  const { words } = useWords();
  const { versionId } = useParams({ from: "/inside/stories/$versionId/preview" });
  const file = useQuery(previewedQuery(versionId));
  if (file.data === undefined)
    return (
      <Screen title={words.preview.title}>
        {file.isPending && <Loading />}
        <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />
      </Screen>
    );
  return <Shown key={versionId} file={file.data} />;
}

type Width = "phone" | "desk";
type Form = "full" | "lite";

function Shown({ file }: { readonly file: VersionFile }) {
  const { words } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const [width, setWidth] = useState<Width>(() =>
    matchMedia("(max-width: 48rem)").matches ? "phone" : "desk",
  );
  const [form, setForm] = useState<Form>("full");
  const [times, setTimes] = useState(0);
  const { id, edition } = file.version;
  const headline = file.words.headline === "" ? words.noHeadline : file.words.headline;
  const editions = [{ versionId: id, edition }, ...file.otherEditions].toSorted((one, other) =>
    one.edition.localeCompare(other.edition),
  );
  const nameOf = (code: string) => me.newspaper.editions.find((one) => one.code === code)?.label ?? code;
  return (
    <Screen
      title={words.preview.of(headline)}
      acts={
        <Link to="/stories/$versionId" params={{ versionId: id }}>
          {words.preview.back}
        </Link>
      }
    >
      <div className="preview-tools">
        <NativeSelect
          label={words.edition}
          value={id}
          onChange={({ currentTarget }) =>
            navigate({ to: "/stories/$versionId/preview", params: { versionId: currentTarget.value } })
          }
          data={editions.map((one) => ({ value: one.versionId, label: nameOf(one.edition) }))}
        />
        <NativeSelect
          label={words.preview.width}
          value={width}
          onChange={({ currentTarget }) => setWidth(currentTarget.value === "phone" ? "phone" : "desk")}
          data={[
            { value: "phone", label: words.preview.phone },
            { value: "desk", label: words.preview.desk },
          ]}
        />
        <NativeSelect
          label={words.preview.form}
          value={form}
          onChange={({ currentTarget }) => setForm(currentTarget.value === "lite" ? "lite" : "full")}
          data={[
            { value: "full", label: words.preview.full },
            { value: "lite", label: words.preview.lite },
          ]}
        />
        <Button variant="default" onClick={() => setTimes(times + 1)}>
          {words.preview.reload}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the page for a desk is wider; without the focus nobody could scroll it by keys. */}
      <section className="preview-room" aria-label={words.preview.of(headline)} tabIndex={0}>
        <iframe
          key={`${form} ${times}`}
          className={width}
          title={words.preview.of(headline)}
          src={`/newsroom/preview-of/${id}${form === "lite" ? "/lite" : ""}`}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        />
      </section>
      {may(me, "story.preview", { edition, owner: file.createdBy?.id ?? null }) && (
        <PreviewLinks versionId={id} />
      )}
    </Screen>
  );
}
