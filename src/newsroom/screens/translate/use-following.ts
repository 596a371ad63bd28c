import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { DebtBeside } from "../../../features/translations/read-debt.ts";
import { api } from "../../client/newsroom-api.ts";
import { debtQuery } from "./debt-query.ts";
import type { Owed } from "./owed.ts";

/** Marks as followed what was looked at, once what was typed is with the server. */
export function useFollowing(versionId: string, flush: () => Promise<string>) {
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  /** One after the other, in the order of the marks. */
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const readAgain = async () => {
    await queries.invalidateQueries({ queryKey: debtQuery(versionId).queryKey });
    return queries.getQueryData(debtQuery(versionId).queryKey) ?? null;
  };
  return {
    error,
    /** @returns what is owed then; null when it could not be marked, which `error` tells */
    follow(owed: Owed, blockId: string | undefined): Promise<DebtBeside | null> {
      const marking = last.current.then(() => follow(owed, blockId));
      last.current = marking;
      return marking;
    },
  };

  async function follow(owed: Owed, blockId: string | undefined): Promise<DebtBeside | null> {
    try {
      await flush();
      await api.followBlocks({ params: { id: versionId }, body: bodyOf(owed, blockId) });
      setError(null);
      return await readAgain();
    } catch (problem) {
      setError(problem);
      await readAgain();
      return null;
    }
  }
}

function bodyOf(owed: Owed, blockId: string | undefined) {
  if (owed.kind === "field")
    return { blocks: [], fields: [{ field: owed.debt.field, text: owed.debt.text }] };
  const { sourceBlockId, hash } = owed.row;
  const partner = blockId === undefined || owed.row.state === "removed" ? {} : { blockId };
  return { blocks: [{ sourceBlockId, ...partner, ...(hash === null ? {} : { hash }) }], fields: [] };
}
