import { useQuery } from "@tanstack/react-query";
import type { Scorer } from "../../client/comment-answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

/** How often it is looked at, milliseconds: it learns every five minutes at most. */
const ASK_EVERY = 60_000;

/** What the scorer learned, and how it did on decisions that it had not seen. */
export function ScorerPanel() {
  const { words } = useWords();
  const scorer = useQuery({
    queryKey: ["comments", "scorer"],
    queryFn: ({ signal }) => api.commentScorer({}, signal),
    refetchInterval: ASK_EVERY,
  });
  return (
    <section className="panel">
      <h2>{words.scoring.title}</h2>
      <p className="quiet">{words.scoring.means}</p>
      <ErrorNotice error={scorer.error} onRetry={() => void scorer.refetch()} />
      {scorer.data && <Told scorer={scorer.data} />}
    </section>
  );
}

function Told({ scorer }: { readonly scorer: Scorer }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const { decisions, kept, needed, report, trainedAt } = scorer;
  if (report === null || trainedAt === null)
    return (
      <p>
        {words.scoring.tooLittle({
          ...{ decisions, kept },
          needed: needed.decisions,
          ofEachKind: needed.ofEachKind,
        })}
      </p>
    );
  return (
    <>
      <p>{words.scoring.learned(decisions, moment(trainedAt))}</p>
      <div>
        <p>{words.scoring.held(report.asked, report.learned)}</p>
        <ul>
          <li>{words.scoring.precision(report.right, report.pointedAt)}</li>
          <li>{words.scoring.recall(report.right, report.kept)}</li>
        </ul>
      </div>
    </>
  );
}
