import { describe, expect, it } from "vitest";
import { isDateOrWeather } from "./date-lines.ts";
import { endsSentence, isByline, isFurnitureLine } from "./furniture-lines.ts";

const isFurniture = (text: string, linkChars = 0) => isFurnitureLine({ text, linkChars });

describe("furniture", () => {
  it.each([
    "Must Read",
    "- Advertisement -spot_img",
    "— Publicité —",
    "Please enter your comment!",
    "Veuillez saisir votre commentaire !",
    "Comments (12)",
    "Lire aussi : Le port rouvre",
    "Read more: The harbour opens",
    "12 comments",
    "Tags: harbour, ferry",
    "J’aime",
    "Téléchargez l’application",
  ])("is %s", (text) => {
    expect(isFurniture(text)).toBe(true);
  });

  it.each([
    "Read in French schools since 1990, the book has sold a million copies.",
    "Also, the ferry was late.",
    "Subscribe or not, said the publisher, the paper will come out on Monday as it has done for a hundred and ten years.",
    "Videos of the storm had been seen by everybody.",
    "Comments by the minister followed.",
    "Lire est un plaisir, disait-elle.",
  ])("is not %s", (text) => {
    expect(isFurniture(text)).toBe(false);
  });
});

it.each([
  ["Friday, July 19, 2024", true],
  ["vendredi 19 juillet 2024", true],
  ["Publié le 12 février 2020 à 07 h 05", true],
  ["Updated: 2024-07-19 14:20 GMT", true],
  ["3 hours ago", true],
  ["il y a 2 heures", true],
  ["5 min read", true],
  ["19.8 C", true],
  ["−2 °C", true],
  ["31°", true],
  ["In March 2019 the harbour closed.", false],
  ["Two hours later", false],
  ["May we come in?", false],
  ["40 Cases were heard", false],
  ["19 people", false],
])("%s: a date or the weather is %s", (text, expected) => {
  expect(isDateOrWeather(text)).toBe(expected);
});

it.each([
  ["By Anouk Ramsamy", true],
  ["Par Jeanne d’Unienville et Jean-Luc Appadoo, à Curepipe", true],
  ["BY A. N. OTHER | Political correspondent", true],
  ["By noon the harbour was empty", false],
  ["By Monday the harbour was empty", false],
  ["Par ailleurs, il pleut", false],
  ["Who was it by?", false],
])("%s: a byline is %s", (text, expected) => {
  expect(isByline(text)).toBe(expected);
});

it.each([
  ["It ended.", true],
  ["“It ended,” she said, “well.”", true],
  ["« C’est fini. »", true],
  ["attempted to force supplies,", true],
  ["What the engineers found", false],
])("%s: ends a sentence is %s", (text, expected) => {
  expect(endsSentence(text)).toBe(expected);
});
