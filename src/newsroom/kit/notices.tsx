import { Button, Loader } from "@mantine/core";
import { Problem } from "../client/problem.ts";
import { useWords } from "./words.tsx";

/** What went wrong, in the member's language. Nothing when nothing did. */
export function ErrorNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const tell = useTellError();
  const { words } = useWords();
  if (error === null || error === undefined) return null;
  return (
    <div className="notice error" role="alert">
      <p>{tell(error)}</p>
      <SignInAgain error={error} />
      {onRetry && mayPass(error) && (
        <Button size="compact-sm" variant="default" onClick={onRetry}>
          {words.tryAgain}
        </Button>
      )}
    </div>
  );
}

/** Whether asking again may help: what the server refused, it refuses again. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof Problem)) return true;
  return error.status === 0 || error.status === 429 || error.status >= 500;
}

/** A session that ended is begun again beside this page, so that nothing on it is lost. */
export function SignInAgain({ error }: { readonly error: unknown }) {
  const { words } = useWords();
  if (!(error instanceof Problem) || error.status !== 401 || error.code !== "not-signed-in") return null;
  return (
    <a href="/newsroom" target="_blank" rel="noreferrer">
      {words.signInBeside}
    </a>
  );
}

/** Says an error in the member's language. */
export function useTellError(): (error: unknown) => string {
  const { words } = useWords();
  return (error) => {
    if (!(error instanceof Problem)) return words.unexpected;
    if (error.code === "offline") return words.offline;
    return error.message === "" ? words.unexpected : error.message;
  };
}

/** Something is on its way. */
export function Loading() {
  const { words } = useWords();
  return (
    <p className="loading" role="status">
      <Loader size="sm" aria-hidden /> {words.loading}
    </p>
  );
}

/** Says that a list has nothing, and why that may be. */
export function Empty({ children }: { readonly children: string }) {
  return <p className="empty">{children}</p>;
}
