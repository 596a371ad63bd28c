import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Island = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "live-story": Island;
    }
  }
}
