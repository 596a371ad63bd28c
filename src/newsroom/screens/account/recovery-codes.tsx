import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { nameOfPaper, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";

type RecoveryCodesProps = { readonly codes: readonly string[]; readonly onKept: () => void };

/** Shows recovery codes, this once: to be printed, downloaded or copied. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { words, language } = useWords();
  const { access } = words;
  const me = useMe();
  const paper = nameOfPaper(me, language);
  const [isCopied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const text = [`${access.recoveryCodes} · ${paper} · ${me.member.email}`, "", ...codes, ""].join("\n");
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className="notice to-print">
      <h3 ref={heading} tabIndex={-1}>
        {access.recoveryCodes}
        <span className="only-printed">
          {" "}
          · {paper} · {me.member.email}
        </span>
      </h3>
      <p className="not-printed">{access.recoveryWhy}</p>
      <ul className="plain codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="in-a-row not-printed">
        <Button size="compact-sm" variant="default" onClick={() => download(text)}>
          {access.download}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => window.print()}>
          {access.print}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button size="compact-sm" onClick={onKept}>
          {access.kept}
        </Button>
      </div>
      <p role="status" className="not-printed">
        {isCopied ? access.copied : ""}
      </p>
    </div>
  );
}

function download(text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "masthead-recovery-codes.txt";
  link.click();
  URL.revokeObjectURL(address);
}
