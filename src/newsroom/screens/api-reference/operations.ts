type Content = Readonly<Record<string, { readonly schema: unknown }>>;

type Described = {
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: {
    readonly 200: { readonly content: Content };
    readonly default: { readonly description: string };
  };
};

/** The API's description (OpenAPI 3.1), as far as this screen shows it. */
export type ApiDescription = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
};

/** One endpoint to be shown. `takes` and `answers`: JSON Schema as text; null where there is none. */
export type Operation = Pick<Described, "summary" | "description" | "parameters"> & {
  /** Of its place on the page. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly takes: string | null;
  readonly answers: string | null;
  readonly problems: string;
};

/** The endpoints that all of these words are said of, by path. */
export function listOperations({ paths }: ApiDescription, text: string): Operation[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return Object.entries(paths)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, described]) => operationOf({ method, path }, described)),
    )
    .filter(({ method, path, summary, description }) => {
      const said = `${method} ${path} ${summary} ${description}`.toLowerCase();
      return wanted.every((word) => said.includes(word));
    });
}

function operationOf(
  at: { readonly method: string; readonly path: string },
  described: Described,
): Operation {
  const { summary, description, parameters, requestBody, responses } = described;
  return {
    ...at,
    id: `${at.method}${at.path.replace(/[^a-z]+/gi, "-")}`,
    summary,
    description,
    parameters,
    takes: shapeOf(requestBody?.content),
    answers: shapeOf(responses[200].content),
    problems: responses.default.description,
  };
}

function shapeOf(content: Content | undefined): string | null {
  const [first] = Object.values(content ?? {});
  return first === undefined ? null : JSON.stringify(first.schema, null, 2);
}
