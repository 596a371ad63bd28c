import { SignInAgain, useTellError } from "../../kit/notices.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";
import type { Keeping } from "./draft-keeper.ts";

/** Whether what was typed is with the server; read out when it can't get there. */
export function KeepingNote({ keeping }: { readonly keeping: Keeping }) {
  const { words } = useWords();
  const { moment } = useTimes();
  const tell = useTellError();
  if (keeping.state === "failed")
    return (
      <span className="notice error" role="alert">
        {words.notSaved(tell(keeping.error))} <SignInAgain error={keeping.error} />
      </span>
    );
  const said = keeping.state === "saved" ? words.savedAt(moment(keeping.at)) : words.saving;
  return <span className="quiet">{said}</span>;
}
