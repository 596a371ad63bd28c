import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";

/** An address of the newsroom that leads nowhere. */
export function NotHere() {
  const { words } = useWords();
  return (
    <main id="content">
      <Screen title={words.notHere}>
        <p>
          <a href="/newsroom">{words.desk}</a>
        </p>
      </Screen>
    </main>
  );
}
