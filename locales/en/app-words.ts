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
  keepTitle: "Read without a network",
  keepIntroduction:
    "Keep today’s edition on this device: its front page, thirty stories and the weather in one small file, without pictures. From then on the stories you open are kept too. What the newsroom corrects or withdraws is marked or removed the next time you are online.",
  keep: "Keep today’s edition",
  renew: "Renew it now",
  renewItself: "Renew it by itself on Wi-Fi",
  remove: "Remove all that is kept",
  keepNeedsScript:
    "This browser keeps nothing, or runs no scripts. The text-only version is the lightest to read.",
  fetching: "Fetching…",
  failed: "Today’s edition could not be fetched. Try again when you are online.",
  removed: "Everything that was kept has been removed.",
  keptEdition: (count, size, when) => `${count} stories are kept (${size} KB), as of ${when}.`,
  todaysEdition: "Today’s edition",
  readBefore: "Read before",
  notKept: "You are offline, and this page is not kept. This is what you can read:",
  tellTitle: "Be told of breaking news",
  tellIntroduction: (mostADay) =>
    `Only when you ask for it here: at most ${mostADay} notifications a day in this language, and none of them an advertisement. When a story that you were told of is corrected, the notification says so.`,
  tellAbout: "About",
  tell: "Tell me of breaking news",
  tellChange: "Save the choice",
  tellStop: "Stop telling me",
  tellOn: "This browser is told of breaking news.",
  tellOff: "This browser is told of nothing any more.",
  tellDenied:
    "The browser lets this site send no notifications. You can allow them in its settings for this site.",
  tellFailed: "That did not work. Try again when you are online.",
  tellNot:
    "This browser takes no notifications from sites, or runs no scripts. On iPhone and iPad they come once the app is on the home screen.",
  noticeCorrected: (headline) => `Corrected: ${headline}`,
  noticeWithdrawn: "This story was withdrawn",
  keptCopy: (when) => `You are offline: kept copy of ${when}.`,
  correctedSince: "The story has been corrected since.",
  thisBrowser: "This browser",
  offlineTitle: "Kept on this device",
  offlineNothing: "Nothing is kept here yet. What you read in the app is kept for when there is no network.",
};
