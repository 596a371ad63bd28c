import { NativeSelect } from "@mantine/core";
import type { CommentsWaiting } from "../../client/comment-answers.ts";
import { useWords } from "../../kit/words.tsx";
import type { Looked } from "./use-moderation.ts";

const QUEUES = ["pending", "reported", "approved", "rejected", "spam", "removed"] as const;

type QueueChoiceProps = {
  readonly looked: Looked;
  /** Undefined until it is known. */
  readonly waiting: CommentsWaiting | undefined;
  readonly onLook: (looked: Looked) => void;
};

/** Which comments are looked at. */
export function QueueChoice({ looked, waiting, onLook }: QueueChoiceProps) {
  const { words } = useWords();
  const countOf = (queue: string) =>
    queue === "pending" ? waiting?.pending : queue === "reported" ? waiting?.reported : undefined;
  const other =
    looked.of === "queue"
      ? []
      : [
          {
            value: "",
            label:
              looked.of === "author"
                ? words.moderation.author(looked.name)
                : words.moderation.exchange(looked.name),
          },
        ];
  return (
    <NativeSelect
      size="sm"
      label={words.moderation.queue}
      value={looked.of === "queue" ? looked.queue : ""}
      onChange={({ currentTarget }) => onLook({ of: "queue", queue: currentTarget.value })}
      data={[
        ...other,
        ...QUEUES.map((value) => ({ value, label: words.moderation.queueOf(value, countOf(value)) })),
      ]}
    />
  );
}
