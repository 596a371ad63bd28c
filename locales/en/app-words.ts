import type { AppWords } from "../app-words.ts";

/** What readers are told of the app, in English. */
export const enAppWords: AppWords = {
  download: "Download the app",
  title: "The app",
  introduction: (newspaper) =>
    `${newspaper} on your home screen: it opens as an app does, and without a network it shows what you have read and the edition you kept. There is no store to go through and no account to make.`,
  installTitle: "Install it",
  install: "Install the app",
  installed: "The app is installed on this device.",
  installByHand: "It takes three steps, which differ by browser.",
  installHow: {
    android: {
      browser: "Chrome, Edge or Samsung Internet on Android",
      steps: [
        "Open the menu (⋮, or ☰ in Samsung Internet).",
        "Choose “Install app” or “Add to Home screen”.",
        "Confirm with “Install”.",
      ],
    },
    apple: {
      browser: "Safari on iPhone and iPad",
      steps: ["Tap “Share” (the square with an arrow).", "Choose “Add to Home Screen”.", "Tap “Add”."],
    },
    desktop: {
      browser: "Chrome or Edge on a computer",
      steps: [
        "Click the install sign at the right of the address bar, or open the menu.",
        "Choose “Install” (in Edge under “Apps”).",
        "In Safari on a Mac: “File”, then “Add to Dock”.",
      ],
    },
    firefox: {
      browser: "Firefox",
      steps: [
        "On Android: open the menu (⋮) and choose “Add app to Home screen”.",
        "On a computer Firefox does not install sites everywhere: bookmark this page; what you keep opens without a network all the same.",
      ],
    },
  },
  thisBrowser: "This browser",
  offlineTitle: "Kept on this device",
  offlineNothing: "Nothing is kept here yet. What you read in the app is kept for when there is no network.",
};
