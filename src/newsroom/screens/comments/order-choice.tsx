import { NativeSelect } from "@mantine/core";
import { useWords } from "../../kit/words.tsx";

/** In which order what waits is shown. */
export const queueOrders = ["fine", "closely", "oldest"] as const;
export type QueueOrder = (typeof queueOrders)[number];

type OrderChoiceProps = { readonly order: QueueOrder; readonly onChange: (order: QueueOrder) => void };

/** In which order what waits is shown. */
export function OrderChoice({ order, onChange }: OrderChoiceProps) {
  const { words } = useWords();
  return (
    <NativeSelect
      size="sm"
      label={words.scoring.order}
      value={order}
      onChange={({ currentTarget: { value } }) =>
        onChange(queueOrders.find((one) => one === value) ?? "oldest")
      }
      data={queueOrders.map((value) => ({ value, label: words.scoring.orderName(value) }))}
    />
  );
}
