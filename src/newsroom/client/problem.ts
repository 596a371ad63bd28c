/** A field that the server minds: where (`body.words.headline`), and why, in the member's language. */
export type FieldFault = { readonly field: string; readonly message: string };

/** What the server says when it does not do what it was asked; `message` is in the member's language. */
export class Problem extends Error {
  override readonly name = "Problem";
  /** 0 when no answer came at all. */
  readonly status: number;
  /** The refusal's code; `offline` when no answer came. */
  readonly code: string;
  readonly fields: readonly FieldFault[];
  /** Everything that came with it, as the newer revision of a conflict. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(given: Pick<Problem, "status" | "code" | "fields" | "more" | "message">) {
    super(given.message);
    this.status = given.status;
    this.code = given.code;
    this.fields = given.fields;
    this.more = given.more;
  }
}

/** What is wrong with a field of a request's body. @returns null when nothing is */
export function faultOf(error: unknown, field: string): string | null {
  if (!(error instanceof Problem)) return null;
  return error.fields.find((one) => one.field === `body.${field}`)?.message ?? null;
}

/** What the server says with one of these codes, for the field that they are about. @returns null for any other */
export function tellRefusal(error: unknown, codes: readonly string[]): string | null {
  return error instanceof Problem && codes.includes(error.code) ? error.message : null;
}

/** Whether a form should say this above its fields: it is not a fault of one of those that it shows. */
export function isForWholeForm(error: unknown, fields: readonly string[]): boolean {
  if (!(error instanceof Problem)) return error !== null;
  return !error.fields.some((one) => fields.includes(one.field.replace(/^body\./, "")));
}

/** Reads the server's problem (RFC 9457). */
export async function readProblem(response: Response): Promise<Problem> {
  const told = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  return new Problem({
    status: response.status,
    code: typeof told.code === "string" ? told.code : "went-wrong",
    message: typeof told.title === "string" ? told.title : response.statusText,
    fields: Array.isArray(told.errors) ? (told.errors as FieldFault[]) : [],
    more: told,
  });
}
