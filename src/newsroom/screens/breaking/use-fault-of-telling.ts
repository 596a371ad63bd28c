import { faultOf } from "../../client/problem.ts";
import { useWords } from "../../kit/words.tsx";

/** What the server minds about a field of one of the tellings that were sent, by its place among them; said simply of what is empty. */
export function useFaultOfTelling(error: unknown, place: number) {
  const { words } = useWords();
  return (field: "headline" | "paragraphs", typed = ""): string | null => {
    const fault = faultOf(error, `tellings.${place}.${field}`);
    return fault !== null && typed.trim() === "" ? words.breaking.needed : fault;
  };
}
