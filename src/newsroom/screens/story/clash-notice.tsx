import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Clash } from "../../../features/stories/clash.ts";
import type { OpenClash } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { blockWithout, type Side, sidesOf, textOfSide } from "./clash-sides.ts";
import { clashesQuery } from "./clashes-query.ts";
import type { Draft } from "./use-draft.ts";

type ClashNoticeProps = {
  readonly versionId: string;
  readonly draft: Draft;
  readonly mayWrite: boolean;
};

/** Two people wrote at one place at one time: both texts are here until somebody has chosen, on whatever screen. */
export function ClashNotice({ versionId, draft, mayWrite }: ClashNoticeProps) {
  const { words } = useWords();
  const queries = useQueryClient();
  const told = useQuery(clashesQuery(versionId));
  const settle = useMutation({
    mutationFn: async (clash: Clash) => {
      // The server must know of it before it can forget it.
      await draft.flush();
      await api.settle({ params: { id: versionId }, body: { ids: [clash.id] } });
    },
    onSettled: () => queries.invalidateQueries(clashesQuery(versionId)),
  });
  const open = useOpenClashes(told.data?.clashes ?? [], draft.clashes);
  const settling = settle.isPending ? settle.variables.id : null;
  const shown = open.filter(({ clash }) => clash.id !== settling);
  if (shown.length === 0) return null;
  const choose = (clash: Clash, side: Side | "both") => {
    takeSide(draft, clash, side);
    settle.mutate(clash);
  };
  return (
    <section className="notice clashes" role="alert" aria-label={words.bothWrote}>
      <h2>{words.bothWrote}</h2>
      <ErrorNotice error={settle.error} />
      <ul className="plain">
        {shown.map((one) => (
          <ClashLine key={one.clash.id} open={one} mayWrite={mayWrite} onChoose={choose} />
        ))}
      </ul>
    </section>
  );
}

type ClashLineProps = {
  readonly open: OpenClash;
  readonly mayWrite: boolean;
  readonly onChoose: (clash: Clash, side: Side | "both") => void;
};

function ClashLine({ open: { clash, foundBy }, mayWrite, onChoose }: ClashLineProps) {
  const { words } = useWords();
  const me = useMe().member.id;
  const place = clash.kind === "field" ? words.fieldName(clash.field) : words.writing.paragraph;
  const isMine = foundBy === null || foundBy.id === me;
  const nameOf = (side: Side) =>
    side === "theirs" ? words.writing.other : isMine ? words.writing.yours : foundBy.name;
  return (
    <li>
      <h3>{place}</h3>
      <dl>
        {sidesOf(clash).map((side) => (
          <div key={side}>
            <dt>{nameOf(side)}</dt>
            <dd>{textOfSide(clash, side) || words.writing.taken}</dd>
          </div>
        ))}
      </dl>
      {mayWrite && (
        <div className="acts">
          {sidesOf(clash).map((side) => (
            <Button key={side} size="compact-sm" variant="default" onClick={() => onChoose(clash, side)}>
              {words.writing.keepOnly(nameOf(side))}
            </Button>
          ))}
          {clash.kind === "paragraph" && (
            <Button size="compact-sm" onClick={() => onChoose(clash, "both")}>
              {words.settled}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** What the server knows of, and what it will be told with the next save. */
function useOpenClashes(told: readonly OpenClash[], untold: readonly Clash[]): readonly OpenClash[] {
  const known = new Set(told.map(({ clash }) => clash.id));
  const further = untold.filter((clash) => !known.has(clash.id));
  return [...told, ...further.map((clash) => ({ clash, foundBy: null, foundAt: 0 }))];
}

function takeSide(draft: Draft, clash: Clash, side: Side | "both"): void {
  if (side === "both") return;
  if (clash.kind === "field") {
    draft.change({ [clash.field]: clash[side] });
    return;
  }
  const { body } = draft.words;
  const gone = blockWithout(clash, side);
  draft.bring({ ...body, content: body.content.filter((block) => block.attrs.id !== gone) });
}
