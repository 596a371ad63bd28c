/** What a reader got. `age`: seconds for which a cache on the way has kept it; null where none says so. */
export type AnsweredPage = {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly age: number | null;
};

/** How long one answer may take, milliseconds. */
const PATIENCE = 5_000;

/** Asks a page over HTTP as a reader's browser would, following no redirect. Rejects when no answer comes. */
export async function askPage(address: string): Promise<AnsweredPage> {
  const answer = await fetch(address, {
    redirect: "manual",
    headers: { "User-Agent": "Masthead-Receipt" },
    signal: AbortSignal.timeout(PATIENCE),
  });
  const age = answer.headers.get("age");
  return {
    status: answer.status,
    contentType: answer.headers.get("content-type") ?? "",
    body: await answer.text(),
    age: age === null || !/^\d+$/.test(age) ? null : Number(age),
  };
}
