import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Edition, FrontOrder } from "../../client/answers.ts";
import { api } from "../../client/newsroom-api.ts";
import { Empty, ErrorNotice, Loading } from "../../kit/notices.tsx";
import { useTimes } from "../../kit/use-times.ts";
import { useWords } from "../../kit/words.tsx";

type EarlierOrdersProps = {
  readonly front: string;
  readonly edition: Edition;
  /** The number of the order that stands there now: it is no earlier one. */
  readonly now: number;
  readonly onBringBack: (order: FrontOrder) => void;
};

/** What the list was before, who saved it and when; any of it can come back. */
export function EarlierOrders({ front, edition, now, onBringBack }: EarlierOrdersProps) {
  const { words } = useWords();
  const { moment } = useTimes(edition.timeZone);
  const [isOpen, setOpen] = useState(false);
  const orders = useQuery({
    queryKey: ["front-orders", front, edition.code, now],
    queryFn: ({ signal }) => api.frontOrders({ params: { front, edition: edition.code } }, signal),
    enabled: isOpen,
  });
  const earlier = (orders.data?.orders ?? []).filter((order) => order.number !== now);
  return (
    <details className="earlier" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.onFronts.earlier}</summary>
      <ErrorNotice error={orders.error} />
      {orders.isLoading && <Loading />}
      {orders.isSuccess && earlier.length === 0 && <Empty>{words.onFronts.nothingEarlier}</Empty>}
      <ul className="plain">
        {earlier.map((order) => {
          const time = order.savedAt === null ? "" : moment(order.savedAt);
          return (
            <li key={order.number}>
              <strong>{words.onFronts.earlierOrder(time, order.savedBy?.name ?? null)}</strong>
              <span className="quiet" lang={edition.language}>
                {order.entries.map((entry) => entry.headline).join(" · ") || words.frontEmpty}
              </span>
              <Button size="compact-sm" variant="default" onClick={() => onBringBack(order)}>
                {words.onFronts.bringBack(time)}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
