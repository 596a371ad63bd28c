import { useQuery } from "@tanstack/react-query";
import type { VersionFile } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { useWords } from "../../kit/words.tsx";
import type { Keeping } from "./draft-keeper.ts";

type PageCostProps = { readonly file: VersionFile; readonly keeping: Keeping };

/** What the page of the draft will cost its readers, weighed when it was saved. */
export function PageCost({ file, keeping }: PageCostProps) {
  const { words, language } = useWords();
  const savedAt = keeping.state === "saved" ? keeping.at : null;
  const { data } = useQuery({
    queryKey: ["cost", file.version.id, savedAt],
    queryFn: ({ signal }) => api.cost({ params: { id: file.version.id } }, signal),
    enabled: savedAt !== null,
    placeholderData: (before) => before,
  });
  if (data === undefined) return null;
  const told = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const kilobytes = (bytes: number) => told.format(bytes / 1000);
  const picture = data.picture === null ? null : kilobytes(data.picture);
  return (
    <section className="panel">
      <h2>{words.preview.cost}</h2>
      <ul className="plain">
        <li>{words.preview.costOf(kilobytes(data.page), picture)}</li>
        <li>{words.preview.costOfLite(kilobytes(data.lite))}</li>
        <li>{words.preview.length(data.words, data.minutes)}</li>
      </ul>
    </section>
  );
}
