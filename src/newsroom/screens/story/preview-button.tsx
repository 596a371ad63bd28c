import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ErrorNotice } from "../../kit/notices.tsx";
import { useWords } from "../../kit/words.tsx";

type PreviewButtonProps = {
  readonly versionId: string;
  /** Saves what was typed, so that the preview shows it. */
  readonly flush: () => Promise<string>;
};

/** Leads to the draft as its readers will have it. */
export function PreviewButton({ versionId, flush }: PreviewButtonProps) {
  const { words } = useWords();
  const navigate = useNavigate();
  const open = useMutation({
    mutationFn: flush,
    onSuccess: () => navigate({ to: "/stories/$versionId/preview", params: { versionId } }),
  });
  return (
    <>
      <Button size="sm" variant="default" loading={open.isPending} onClick={() => open.mutate()}>
        {words.preview.title}
      </Button>
      <ErrorNotice error={open.error} />
    </>
  );
}
