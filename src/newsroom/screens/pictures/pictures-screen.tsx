import "./pictures.css";
import { Button, FileButton, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../client/newsroom-api.ts";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { takeIn } from "../../kit/pictures.ts";
import { Screen } from "../../kit/screen.tsx";
import { editionsWhere, useMe } from "../../kit/use-me.ts";
import { useWords } from "../../kit/words.tsx";
import { PictureCard } from "./picture-card.tsx";

/** The newspaper's pictures, newest first. */
export function PicturesScreen() {
  const { words } = useWords();
  const queries = useQueryClient();
  const mayAdd = editionsWhere(useMe(), "media.add").length > 0;
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 250);
  const [addedBy, setAddedBy] = useState("");
  const [since, setSince] = useState("");
  const from = since === "" ? undefined : Date.parse(`${since}T00:00`);
  const pictures = useInfiniteQuery({
    queryKey: ["pictures", text, addedBy, since],
    queryFn: ({ pageParam, signal }) =>
      api.pictures({ query: { text, addedBy, from, limit: 30, after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const upload = useMutation({
    mutationFn: async (files: File[]) => {
      for (const file of files) await takeIn(queries, file);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["pictures"] }),
  });
  const adders = pictures.data?.pages[0]?.adders ?? [];
  const found = pictures.data?.pages.flatMap((page) => page.media) ?? [];
  return (
    <Screen
      title={words.pictures}
      acts={
        mayAdd && (
          <FileButton multiple accept="image/*" onChange={(files) => upload.mutate(files)}>
            {(props) => (
              <Button {...props} size="sm" loading={upload.isPending}>
                {words.addPictures}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      <search className="filters">
        <TextInput
          type="search"
          label={words.searchPictures}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <NativeSelect
          label={words.library.addedBy}
          value={addedBy}
          onChange={({ currentTarget }) => setAddedBy(currentTarget.value)}
          data={[
            { value: "", label: words.all },
            ...adders.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextInput
          type="date"
          label={words.library.from}
          value={since}
          onChange={({ currentTarget }) => setSince(currentTarget.value)}
        />
      </search>
      <ErrorNotice error={upload.error} />
      <ErrorNotice error={pictures.error} onRetry={() => void pictures.refetch()} />
      {pictures.isPending && <Loading />}
      {pictures.isSuccess && found.length === 0 && <Empty>{words.nothingFound}</Empty>}
      <ul className="plain pictures">
        {found.map((media) => (
          <PictureCard key={media.id} media={media} />
        ))}
      </ul>
      {pictures.hasNextPage && (
        <Button
          variant="default"
          loading={pictures.isFetchingNextPage}
          onClick={() => void pictures.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </Screen>
  );
}
