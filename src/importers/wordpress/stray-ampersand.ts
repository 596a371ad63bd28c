/** What begins a stretch in which ampersands are free, and what ends it. */
const FREE: Readonly<Record<string, string>> = { "<![CDATA[": "]]>", "<!--": "-->", "<?": "?>" };
const TOKEN = /<!\[CDATA\[|<!--|<\?|&/g;
const ENTITY = /^&(?:#\d+|#x[\da-f]+|[a-z_][\w.-]*);/i;
/** No token and no entity is longer, in characters. */
const LONGEST = 60;

/**
 * The line of the first `&` in an XML file that begins no entity; null when there is none. The parser reads on from such a sign to the
 * next semicolon, and blames what it finds there.
 */
export async function findStrayAmpersand(chunks: AsyncIterable<Uint8Array>): Promise<number | null> {
  const decoder = new TextDecoder();
  let text = "";
  let line = 1;
  let end = "";
  const passTo = (at: number) => {
    for (let next = text.indexOf("\n"); next !== -1 && next < at; next = text.indexOf("\n", next + 1)) line++;
    text = text.slice(at);
  };
  /** Goes on until the text is used up, or too short to tell what comes. */
  function findIn(isLast: boolean): number | null {
    for (;;) {
      if (end !== "") {
        const at = text.indexOf(end);
        passTo(at === -1 ? Math.max(0, text.length - end.length + 1) : at + end.length);
        if (at === -1) return null;
        end = "";
      }
      TOKEN.lastIndex = 0;
      const [token] = TOKEN.exec(text) ?? [];
      const at = token === undefined ? Math.max(0, text.length - LONGEST) : TOKEN.lastIndex - token.length;
      passTo(at);
      if (token === undefined || (!isLast && text.length < LONGEST)) return null;
      if (token === "&" && !ENTITY.test(text)) return line;
      passTo(token.length);
      end = FREE[token] ?? "";
    }
  }
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    const found = findIn(false);
    if (found !== null) return found;
  }
  return findIn(true);
}
