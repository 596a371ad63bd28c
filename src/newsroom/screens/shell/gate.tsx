import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Problem } from "../../client/problem.ts";
import { ErrorNotice, Loading } from "../../kit/notices.tsx";
import { meQuery } from "../../kit/use-me.ts";
import { InLanguage } from "../../kit/words.tsx";
import { SignInScreen } from "../sign-in/sign-in-screen.tsx";
import { Shell } from "./shell.tsx";

/** Lets members in, each in their language, and asks everybody else to sign in where they stand. */
export function Gate() {
  const { data: me, error, refetch } = useQuery(meQuery);
  if (me !== undefined)
    return (
      <Suspense fallback={<Loading />}>
        <InLanguage language={me.member.language}>
          <Shell />
        </InLanguage>
      </Suspense>
    );
  if (error instanceof Problem && error.status === 401) return <SignInScreen />;
  if (error !== null)
    return (
      <main id="content" className="doorway">
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </main>
    );
  return <Loading />;
}
