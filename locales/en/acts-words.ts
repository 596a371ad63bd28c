import type { ActsWords } from "../acts-words.ts";

const topicKinds: Readonly<Record<string, string>> = {
  person: "Person",
  place: "Place",
  organisation: "Organisation",
  affair: "Affair",
};

export const enActs: ActsWords = {
  address: "Address",
  changeAddress: "Change the address",
  addressHint: "An address that readers know leads to the new one for ever.",
  embargoUntil: (time) => `Embargo until ${time}`,
  comesOut: (time) => `Comes out ${time}`,
  correctionsDue: "Corrected in another edition",
  correctedElsewhere: (edition, time) => `${edition}, ${time}`,
  nothingToCorrect: "Nothing to correct here",
  followsThem: "This follows the correction of the other edition: readers are led from one to the other",
  further: "Address and further acts",
  newTopic: "New topic",
  topicName: (edition) => `Name (${edition})`,
  topicKind: "Kind",
  topicKindName: (kind) => topicKinds[kind] ?? kind,
  makeTopic: "Make the topic",
};
