import { createTheme } from "@mantine/core";
import type { ComponentProps } from "react";

type RootProps = ComponentProps<"button"> & { readonly "data-loading"?: boolean | undefined };

/**
 * A button that waits for an answer takes no second click, and keeps the focus: one that is `disabled` meanwhile would drop it, and who
 * works by keys would begin at the top of the page again (WCAG 2.4.3).
 */
function ButtonRoot(props: RootProps) {
  if (props["data-loading"] !== true) return <button type="button" {...props} />;
  return (
    <button
      type="button"
      {...props}
      disabled={false}
      aria-disabled
      onClick={(event) => event.preventDefault()}
    />
  );
}

/** What our screens have otherwise than Mantine. */
export const theme = createTheme({
  components: { Button: { defaultProps: { renderRoot: (props: RootProps) => <ButtonRoot {...props} /> } } },
});
