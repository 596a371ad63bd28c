/** Why a service outside translated nothing: it took too long (`late`), or it refused or said what nobody understands (`failed`). */
export class TranslatorFault extends Error {
  override readonly name = "TranslatorFault";
  readonly why: "late" | "failed";
  constructor(why: "late" | "failed", told: string) {
    super(told);
    this.why = why;
  }
}

type Asking = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** How long the answer may take, milliseconds. */
  readonly patience: number;
};

/** Posts JSON and reads JSON, following no redirect: a key goes to nobody else. @throws TranslatorFault */
export async function askService(url: string, { headers = {}, body, patience }: Asking): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: "POST",
      redirect: "error",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new TranslatorFault("failed", `HTTP ${response.status}`);
    return (await response.json()) as unknown;
  } catch (error) {
    if (error instanceof TranslatorFault) throw error;
    const isLate = error instanceof Error && error.name === "TimeoutError";
    throw new TranslatorFault(
      isLate ? "late" : "failed",
      error instanceof Error ? error.message : "no answer",
    );
  }
}

/** What was said, if it is text that says something. @throws TranslatorFault */
export function heard(text: unknown): string {
  if (typeof text === "string" && text.trim() !== "") return text;
  throw new TranslatorFault("failed", "the answer holds no translation");
}
