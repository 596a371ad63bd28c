import { z } from "zod";
import { accept, type Result, refuse } from "../../kernel/result.ts";
import type { Asked, Endpoint } from "./endpoint.ts";
import type { FieldFault } from "./problem.ts";

/** What is wrong with a field, said by the validator in these languages. */
const speakers: Readonly<Record<string, () => { localeError: z.core.$ZodErrorMap }>> = {
  en: z.locales.en,
  fr: z.locales.fr,
};

/** Holds what was asked against what the endpoint declares, all of it at once, so that every wrong field is named. */
export function checkInput(
  endpoint: Pick<Endpoint, "params" | "query" | "body">,
  asked: Asked,
  language: string,
): Result<Asked, readonly FieldFault[]> {
  const error = (speakers[language] ?? z.locales.en)().localeError;
  const faults: FieldFault[] = [];
  const check = (part: keyof Asked) => {
    const schema = endpoint[part];
    if (schema === undefined) return {};
    const parsed = schema.safeParse(asked[part], { error });
    if (parsed.success) return parsed.data;
    faults.push(...parsed.error.issues.map((issue) => faultOf(part, issue)));
    return {};
  };
  const checked = { params: check("params"), query: check("query"), body: check("body") };
  return faults.length > 0 ? refuse(faults) : accept(checked);
}

function faultOf(part: string, issue: z.core.$ZodIssue): FieldFault {
  const extra = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return { field: [part, ...issue.path, ...extra].join("."), message: issue.message };
}
