import { useQuery } from "@tanstack/react-query";
import { sectionsQuery } from "../../kit/filing-queries.ts";
import { nameIn } from "../../kit/name-in.ts";
import { useWords } from "../../kit/words.tsx";

/** Names sections in the member's language. */
export function useSectionNames(): (id: string) => string {
  const { language } = useWords();
  const sections = useQuery(sectionsQuery).data?.sections ?? [];
  return (id) => nameIn(sections.find((one) => one.id === id)?.names ?? {}, language);
}
