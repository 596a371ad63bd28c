import { Screen } from "../../kit/screen.tsx";
import { useWords } from "../../kit/words.tsx";

/** An address of the newsroom that leads nowhere. */
export function NotHere() {
  const { words } = useWords();
  return (
    <main id="content" className="doorway">
      <Screen title={words.notHere} width="narrow">
        <p>
          <a href="/newsroom">{words.shell.toTheDesk}</a>
        </p>
      </Screen>
    </main>
  );
}
