import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Island = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "comment-form": Island;
      "install-app": Island;
      "keep-edition": Island;
      "tell-breaking": Island;
    }
  }
}
