/** Where below the newsroom the API stands. */
export const API_PATH = "/newsroom/api";

/** A field that is not as it should be: where (`body.words.headline`), and what is wrong, in the asker's language. */
export type FieldFault = { readonly field: string; readonly message: string };

/** What an endpoint says when it does not do what it was asked (RFC 9457). */
export type Problem = {
  readonly status: number;
  readonly code: string;
  /** The same for every problem of this code, in the asker's language. */
  readonly title: string;
  readonly errors?: readonly FieldFault[];
  /** What else belongs to it, as the newer revision of a conflict. */
  readonly more?: Readonly<Record<string, unknown>>;
};

/** A problem as an answer. */
export function respondWithProblem({ status, code, title, errors, more }: Problem): Response {
  const body = {
    ...more,
    type: `${API_PATH}/problems/${code}`,
    title,
    status,
    code,
    ...(errors && { errors }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
  });
}
