import type { NotifyWords } from "../notify-words.ts";

/** What members are told of sending readers a notification, in English. */
export const enNotifyWords: NotifyWords = {
  send: "Send a notification",
  title: "Send readers a notification?",
  means: (count) =>
    `The headline appears at once on ${count === 1 ? "one reader’s screen" : `${count} readers’ screens`}. It can’t be called back; a correction takes its place.`,
  nobody: "No reader has asked to be told yet.",
  today: (sent, most) => `${sent} of ${most} notifications sent today.`,
  told: (moment) => `Readers were sent a notification: ${moment}`,
};
