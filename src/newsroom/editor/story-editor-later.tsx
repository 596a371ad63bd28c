import { lazy } from "react";

/** The editor, fetched when a screen first shows it: nobody who only reads the desk loads it. Needs a `Suspense` above it. */
export const StoryEditorLater = lazy(async () => ({
  default: (await import("./story-editor.tsx")).StoryEditor,
}));
