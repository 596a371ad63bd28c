import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import type { EditorWords } from "../../../../locales/newsroom.ts";
import { providerOf } from "../../../features/stories/embed-provider.ts";
import { insertBlock } from "../commands/block-commands.ts";
import { applyMark, type Marking, readMark, removeMark } from "../commands/mark-commands.ts";
import { nodeType } from "../commands/node-type.ts";
import { isLanguage, isLinkAddress } from "../schema/marks.ts";
import type { Question } from "./ask.tsx";

/** What is asked for a link, a language or an embed, and what the answer does. */
export function questionFor(asking: Marking["mark"] | "embed", editor: Editor, words: EditorWords): Question {
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  if (asking === "embed")
    return {
      label: words.embedAddress,
      given: "",
      fault: (answer) => (isWebAddress(answer) ? null : words.notAnAddress),
      onAnswer: (answer) => run(insertEmbed(answer)),
      onRemove: null,
    };
  const given = readMark(editor.state, asking);
  const isLink = asking === "link";
  return {
    label: isLink ? words.linkAddress : words.languageCode,
    given,
    fault: (answer) => {
      if (isLink) return isLinkAddress(withScheme(answer)) ? null : words.notALink;
      return isLanguage(answer) ? null : words.notALanguage;
    },
    onAnswer: (answer) => run(applyMark({ mark: asking, value: isLink ? withScheme(answer) : answer })),
    onRemove: given === "" ? null : () => run(removeMark(asking)),
  };
}

/** `example.com/page` as it is typed, with what makes it an address. */
function withScheme(address: string): string {
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(address) ? `https://${address}` : address;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function insertEmbed(url: string): Command {
  return insertBlock((state) =>
    nodeType(state, "embed").create({ url, provider: providerOf(new URL(url).hostname) }),
  );
}
