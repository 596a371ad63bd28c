import "./breaking.css";
import { useState } from "react";
import type { Broken } from "../../client/answers.ts";
import { Screen } from "../../kit/screen.tsx";
import { editionsWhere, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { BreakingForm } from "./breaking-form.tsx";
import { PublishedNews } from "./published-news.tsx";
import { useBreakingDraft } from "./use-breaking-draft.ts";

/** Breaking news, for a thumb: one form, one button, in front of readers at once. */
export function BreakingScreen() {
  const { words } = useWords();
  const me = useMe();
  const editions = editionsWhere(me, "story.publish");
  const kept = useBreakingDraft(me.member.id, editions[0]?.code ?? "");
  const [outcome, setOutcome] = useState<{ broken: Broken; isOfBefore: boolean } | null>(null);
  const settle = (broken: Broken, isOfBefore: boolean) => {
    setOutcome({ broken, isOfBefore });
    if (isOfBefore) kept.renew();
    else kept.clear();
  };
  return (
    <Screen title={words.breaking.title} width="narrow">
      {outcome === null ? (
        <BreakingForm
          kept={kept}
          editions={editions}
          onPublished={(broken) => settle(broken, false)}
          onPublishedBefore={(broken) => settle(broken, true)}
        />
      ) : (
        <PublishedNews outcome={outcome} onBack={() => setOutcome(null)} />
      )}
    </Screen>
  );
}
