import { Button } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../kit/words.tsx";

type FrontPreviewProps = {
  readonly front: string;
  readonly edition: string;
  /** In the order that is tried. */
  readonly storyIds: readonly string[];
  readonly onClose: () => void;
};

const widths = ["phone", "desk"] as const;

/** The front page as readers would see it in this order: the site's own page, kept nowhere. */
export function FrontPreview({ front, edition, storyIds, onClose }: FrontPreviewProps) {
  const { words } = useWords();
  const [width, setWidth] = useState<(typeof widths)[number]>("desk");
  const query = new URLSearchParams({ [front]: storyIds.join(",") });
  const { onFronts } = words;
  return (
    <section className="front-preview" aria-label={onFronts.preview}>
      <div className="in-a-row">
        {widths.map((one) => (
          <Button
            key={one}
            size="compact-sm"
            variant={one === width ? "filled" : "default"}
            aria-pressed={one === width}
            onClick={() => setWidth(one)}
          >
            {one === "phone" ? onFronts.asOnPhone : onFronts.asAtDesk}
          </Button>
        ))}
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {onFronts.closePreview}
        </Button>
      </div>
      <iframe
        className={width}
        title={onFronts.previewTitle}
        src={`/newsroom/front-preview/${edition}?${query}`}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      />
    </section>
  );
}
