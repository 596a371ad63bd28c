import type { BlockBeside, DebtBeside } from "../../../features/translations/read-debt.ts";
import type { FieldDebt } from "../../../features/translations/told-fields.ts";

/** One thing that a translation does not follow yet. */
export type Owed =
  | { readonly kind: "field"; readonly id: string; readonly debt: FieldDebt }
  | { readonly kind: "block"; readonly id: string; readonly row: BlockBeside };

/** How a field is named among blocks, whose ids have no such sign. */
export function idOfField({ field }: FieldDebt): string {
  return `@${field}`;
}

/** Everything that is owed, from the top of the story to its end. */
export function listOwed(debt: DebtBeside): Owed[] {
  return listAll(debt).filter((one) => (one.kind === "field" ? one.debt : one.row).state !== "followed");
}

/** What is owed next after (or before) a place of the story, all around; null when nothing is. */
export function owedAfter(
  debt: DebtBeside,
  {
    at,
    direction,
    except,
  }: {
    readonly at: string | null;
    readonly direction: "next" | "previous";
    readonly except: ReadonlySet<string>;
  },
): Owed | null {
  const all = direction === "next" ? listAll(debt) : listAll(debt).toReversed();
  const owed = new Set(listOwed(debt).map((one) => one.id));
  const here = all.findIndex((one) => one.id === at);
  const around = [...all.slice(here + 1), ...all.slice(0, here + 1)];
  return around.find((one) => owed.has(one.id) && !except.has(one.id)) ?? null;
}

function listAll({ fields, blocks }: DebtBeside): Owed[] {
  return [
    ...fields.map((debt): Owed => ({ kind: "field", id: idOfField(debt), debt })),
    ...blocks.map((row): Owed => ({ kind: "block", id: row.sourceBlockId, row })),
  ];
}
