import "./desk.css";
import { Button } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useRef, useState } from "react";
import { KeysDialog } from "../../kit/keys-dialog.tsx";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { Screen } from "../../kit/screen.tsx";
import { editionsWhere, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { areStories, changeFilter, type DeskFilters } from "./desk-filters.ts";
import { DeskTable } from "./desk-table.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { KeptFilters } from "./kept-filters.tsx";
import { Planned } from "./planned.tsx";
import { useDesk } from "./use-desk.ts";
import { useDeskKeys } from "./use-desk-keys.ts";

const KEYS = ["j", "k", "Enter", "/", "n", "?"] as const;

/** What the newsroom is working on, saved last first. */
export function DeskScreen() {
  const { words } = useWords();
  const me = useMe();
  const filters = useSearch({ from: "/inside/" });
  const navigate = useNavigate();
  const desk = useDesk(filters);
  const search = useRef<HTMLInputElement>(null);
  const mayBegin = editionsWhere(me, "story.create").length > 0;
  const begin = () => mayBegin && navigate({ to: "/new" });
  const [areKeysShown, setKeysShown] = useState(false);
  const table = useDeskKeys({ search, onNew: begin, onHelp: () => setKeysShown(true) });
  const rows = desk.data?.pages.flatMap((page) => page.rows) ?? [];
  const change = (name: keyof DeskFilters, value: string) =>
    navigate({ to: "/", search: changeFilter(filters, name, value), replace: true });
  const choose = useCallback(
    (wanted: DeskFilters) => void navigate({ to: "/", search: wanted, replace: true }),
    [navigate],
  );
  return (
    <Screen
      title={words.desk}
      acts={
        mayBegin && (
          <Button renderRoot={(props: object) => <Link to="/new" {...props} />} size="sm">
            {words.newStory}
          </Button>
        )
      }
    >
      <FilterBar filters={filters} onChange={change} searchRef={search} />
      <KeptFilters filters={filters} onChoose={choose} />
      <Planned />
      <ErrorNotice error={desk.error} onRetry={() => void desk.refetch()} />
      {desk.isPending && <Loading />}
      {desk.isSuccess && rows.length === 0 && (
        <Empty>{Object.keys(filters).length > 0 ? words.nothingFits : words.deskEmpty}</Empty>
      )}
      {rows.length > 0 && <DeskTable rows={rows} areStories={areStories(filters)} ref={table} />}
      {desk.hasNextPage && (
        <Button variant="default" loading={desk.isFetchingNextPage} onClick={() => void desk.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      <p className="keys">
        <Button size="compact-sm" variant="subtle" onClick={() => setKeysShown(true)}>
          {words.atDesk.keys} <kbd>?</kbd>
        </Button>
      </p>
      {areKeysShown && (
        <KeysDialog
          title={words.atDesk.keysShown}
          keys={KEYS.map((key) => [key, words.atDesk.keyMeans(key)])}
          close={words.atDesk.close}
          onClose={() => setKeysShown(false)}
        />
      )}
    </Screen>
  );
}
