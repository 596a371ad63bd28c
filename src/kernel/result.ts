/** What an action answers: its value, or a refusal that the caller must deal with. Bugs throw instead. */
export type Result<Value, Refusal> = { readonly ok: true; readonly value: Value } | RefusalOf<Refusal>;

export type RefusalOf<Refusal> = { readonly ok: false; readonly refusal: Refusal };

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse<Refusal>(refusal: Refusal): RefusalOf<Refusal> {
  return { ok: false, refusal };
}
