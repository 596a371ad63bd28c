import sharp from "sharp";
import type { GivenFile } from "./hands.ts";

/** The story that the journey tells, with what is wrong in it until somebody sees it. */
export const told = {
  headline: "Ferry reaches Rodrigues three hours late",
  standfirst: "A rope in the propeller held the Trochetia back.",
  source: "Own reporting",
  byline: "Anjali Ramdin",
  section: { en: "Mauritius", fr: "Maurice" },
  /** As the reporter first writes it: a word stands twice, and the last sentence ends in a comma. */
  paragraphs: [
    "The ferry Trochetia left Port Louis on Monday with 342 passengers on board.",
    "A rope had caught in the the propeller, the captain said.",
    "The company gives 1,500 rupees back to everybody who missed a flight,",
  ],
  note: "Who paid for the night in the hotel?",
  answer: "The company also paid for the night in a hotel.",
  /** The number of passengers is wrong until somebody writes in. */
  wrong: "342",
  right: "324",
  correction: "There were 324 passengers, not 342.",
} as const;

/** Its translation: of the rupees, one number is another than in the original. */
export const translated = {
  headline: "Le ferry atteint Rodrigues avec trois heures de retard",
  standfirst: "Un cordage dans l’hélice a retenu le Trochetia.",
  source: "Notre rédaction",
  alt: "La mer devant Rodrigues",
  caption: "La mer devant Rodrigues.",
  pictureAlt: "Le ferry à quai",
  pictureCaption: "Le Trochetia à quai.",
  paragraphs: [
    "Le ferry Trochetia a quitté Port-Louis lundi avec 342 passagers à bord.",
    "Un cordage s’était pris dans l’hélice, a dit le capitaine.",
    "La compagnie rend 1\u202f200 roupies à tous ceux qui ont manqué un vol.",
    "La compagnie a aussi payé la nuit à l’hôtel.",
  ],
  wrong: "1\u202f200",
  right: "1\u202f500",
} as const;

/** A picture of one colour. */
export async function drawPicture(name: string, background: string): Promise<GivenFile> {
  const image = sharp({ create: { width: 1200, height: 800, channels: 3, background } });
  return { name, mimeType: "image/jpeg", buffer: await image.jpeg().toBuffer() };
}
