import "./receipt-panel.css";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Version } from "../../features/stories/story.ts";
import type { LookedPage, Receipt } from "../client/answers.ts";
import { api } from "../client/newsroom-api.ts";
import { ErrorNotice } from "./notices.tsx";
import { may, useMe } from "./use-me.ts";
import { useWords } from "./words.tsx";

/** How often the server is asked while it still looks, milliseconds. */
const ASK_EVERY = 500;

type ReceiptPanelProps = {
  readonly version: Pick<Version, "id" | "edition" | "status" | "publicRevisionId">;
};

/** Whether readers see what was done last to a version: told when it is known, and to who comes later. */
export function ReceiptPanel({ version }: ReceiptPanelProps) {
  const { words } = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const wasPublic = version.publicRevisionId !== null && version.status !== "scheduled";
  const receipt = useQuery({
    // Another act has another receipt.
    queryKey: ["receipt", version.id, version.status, version.publicRevisionId],
    queryFn: ({ signal }) => api.receipt({ params: { id: version.id } }, signal),
    enabled: wasPublic,
    refetchInterval: ({ state }) => (state.data?.receipt?.state === "looking" ? ASK_EVERY : false),
  });
  const again = useMutation({
    mutationFn: () => api.lookAgain({ params: { id: version.id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["receipt", version.id] }),
  });
  const found = receipt.data?.receipt ?? null;
  const mayAsk = may(me, "story.publish", { edition: version.edition });
  const isSettled = found !== null && found.state !== "looking" && found.state !== "seen";
  return (
    <section
      className={`receipt ${found?.state ?? "none"}`}
      aria-label={`${words.receipt.title} · ${version.edition.toUpperCase()}`}
      hidden={found === null}
    >
      <p role="status">{found !== null && <Told receipt={found} />}</p>
      {found !== null && <Pages receipt={found} />}
      {isSettled && mayAsk && (
        <Button size="compact-sm" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
          {words.receipt.lookAgain}
        </Button>
      )}
      <ErrorNotice error={again.error} />
    </section>
  );
}

/** The receipt in one sentence. */
function Told({ receipt }: { readonly receipt: Receipt }) {
  const { words } = useWords();
  const seconds = useSeconds();
  const { state, pages, seenAfter, origin, kind } = receipt;
  const said = words.receipt;
  const missing = pages.filter((page) => page.state !== "seen").length;
  if (state === "looking")
    return (
      <>
        {said.looking}{" "}
        {pages.length > 0 && <span aria-hidden>{said.soFar(pages.length - missing, pages.length)}</span>}
      </>
    );
  if (state === "seen") {
    // Who looks again does so long after the act: the time since then says nothing of the act.
    const after = seenAfter === null || kind === "receipt.asked" ? null : seconds(seenAfter);
    return said.seen(after, pages.length);
  }
  if (state === "stale") return said.stale(missing);
  if (state === "unreachable") return said.unreachable(origin);
  return state === "left-out" ? said.leftOut : said.interrupted;
}

function Pages({ receipt }: { readonly receipt: Receipt }) {
  const { words } = useWords();
  const { pages, state, origin } = receipt;
  const missing = pages.filter((page) => page.state !== "seen");
  if (pages.length === 0 || state === "left-out" || state === "unreachable") return null;
  return (
    <>
      {state === "stale" && (
        <>
          <PageList pages={missing} />
          <p>{words.receipt.whatToDo}</p>
        </>
      )}
      <details>
        <summary>{words.receipt.details}</summary>
        <PageList pages={pages} />
        <p className="quiet">{words.receipt.lookedFrom(origin)}</p>
      </details>
    </>
  );
}

function PageList({ pages }: { readonly pages: readonly LookedPage[] }) {
  const { words } = useWords();
  const tell = useTellPage();
  return (
    <ul className="plain">
      {pages.map((page) => (
        <li key={page.path} className={page.state}>
          <a href={page.path}>{words.receipt.pageKind(page.kind)}</a>{" "}
          <span className="path">{page.path}</span> <span className="quiet">{tell(page)}</span>
        </li>
      ))}
    </ul>
  );
}

function useTellPage(): (page: LookedPage) => string {
  const { words } = useWords();
  const seconds = useSeconds();
  const said = words.receipt;
  return ({ state, after, age, status }) => {
    if (state === "seen") return said.pageSeen(seconds(after ?? 0));
    if (state === "unreachable") return said.pageUnreachable;
    if (state === "looking") return said.pageLooking;
    const kept = age === null ? [] : [said.keptFor(String(age))];
    const answered = status === 200 ? [] : [said.pageStatus(status)];
    return [said.pageStale, ...answered, ...kept].join(", ");
  };
}

/** Milliseconds as seconds with a decimal, in the member's language. */
function useSeconds(): (milliseconds: number) => string {
  const { language } = useWords();
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (milliseconds) => number.format(milliseconds / 1000);
}
