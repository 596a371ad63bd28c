/** Pages of sites that do not exist, as a browser saves them. */

/** The paragraphs of the English page, and what else its article is made of. */
export const ferryStory = {
  headline: "Ferry to Rodrigues sails again after nine days in port",
  standfirst: "Two hundred passengers had waited in Port Louis since the engine failed.",
  paragraphs: [
    "The ferry to Rodrigues left the harbour shortly before dawn on Tuesday, nine days after a cracked fuel line had kept it at the quay.",
    "Some two hundred people were on board, among them forty pupils on their way home from an athletics meeting. Many had slept in a school hall.",
    "“We were told every evening that it would be tomorrow,” said Marie-Ange Perrine, who sells honey at the market in Port Mathurin.",
    "The company says that it will pay for the nights, and that a second vessel, chartered in Réunion, will call on Friday.",
  ],
  heading: "What the engineers found",
  quotation: "No spare part of that kind had been on the island for three years.",
  list: ["Next departure: Friday, 18:00", "Crossing: about 36 hours"],
  caption: "The ferry at the quay on Monday, its engine room open",
};

/** Every word on the English page that is none of its story. */
export const ferryFurniture = [
  "27.4 C",
  "Tuesday, March 5, 2019",
  "Download The App:",
  "Read in French",
  "Must Read",
  "Port workers vote on night shifts",
  "- Advertisement -spot_img",
  "More Articles",
  "Please enter your comment!",
  "Please enter your name here",
  "Latest Articles",
  "A new well for Quatre Cocos",
  "We use cookies",
  "Share this article",
  "All rights reserved",
];

const { paragraphs, heading, quotation, list, caption, standfirst, headline } = ferryStory;

/** A page with all that stands around a story: weather, date, app, language link, lists, advertisements, a form. */
export const ferryPage = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${headline} | The Quay</title>
<meta property="og:title" content="${headline}"><meta property="og:site_name" content="The Quay">
<link rel="canonical" href="https://quay.example/news/ferry-sails-again">
<meta property="article:published_time" content="2019-03-05T06:40:00+04:00">
<script>window.stories = "<p>not a paragraph of the story, though it is long enough to look like one</p>";</script>
<style>.story { color: red }</style></head>
<body>
<div class="td-header-top"><div class="weather-top">27.4 C</div><div>Port Louis</div><div class="td_data_time">Tuesday, March 5, 2019</div>
<div>Download The App:</div><a href="/fr/le-ferry">Read in French</a></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article class="story">
<h1>${headline}</h1>
<p class="lead">${standfirst}</p>
<p>By Anouk Ramsamy</p>
<div class="share-bar"><span>Share this article</span> <a href="https://social.example/share">Post</a></div>
<p>Must Read</p>
<ul><li><a href="/news/port-workers">Port workers vote on night shifts</a></li><li><a href="/news/well">A new well for Quatre Cocos</a></li></ul>
<p>${paragraphs[0]}</p>
<figure class="wp-caption"><div class="frame"><img src="/files/ferry.jpg" alt="A white ferry"></div><noscript><img src="/files/ferry.jpg"></noscript>
<figcaption class="caption">${caption}</figcaption></figure>
<p>${paragraphs[1]}</p>
<div class="ad-slot">- Advertisement -<img alt="spot_img" src="https://ads.example/1.gif"></div>
<p>- Advertisement -spot_img</p>
<iframe src="https://ads.example/frame" width="300" height="250"></iframe>
<h2>${heading}</h2>
<p>${paragraphs[2]}</p>
<blockquote><p>${quotation}</p><cite>— the chief engineer</cite></blockquote>
<ul>${list.map((item) => `<li>${item}</li>`).join("")}</ul>
<p>${paragraphs[3]} <a href="/news/second-vessel">More on the second vessel</a>.</p>
<p>Read also: <a href="/news/port-workers">Port workers vote on night shifts</a></p>
</article>
<aside><h3>More Articles</h3><ul><li><a href="/a">A new well for Quatre Cocos</a></li></ul></aside>
<section id="comments"><h3>Leave a reply</h3><form><textarea></textarea><div>Please enter your comment!</div><div>Please enter your name here</div></form></section>
</main>
<div class="sidebar"><p>- Advertisement -spot_img</p><h4>Latest Articles</h4><p>A new well for Quatre Cocos</p></div>
<div class="cookie-notice"><p>We use cookies to know how our pages are read, and to show you advertisements.</p></div>
<footer><p>All rights reserved, The Quay. No part of these pages may be printed elsewhere without leave.</p></footer>
</body></html>`;

/** The same page as a crawler keeps it: its words, line by line. */
export const ferryText = `27.4 C
Port Louis
Tuesday, March 5, 2019

Download The App:

Read in French


${headline}

Must Read

${paragraphs.slice(0, 2).join("\n\n")}

${heading}

${paragraphs[2]}

${list.map((item) => `- ${item}`).join("\n")}

${paragraphs[3]}

- Advertisement -spot_img

More Articles


Please enter your comment!
Please enter your name here

- Advertisement -spot_img

Latest Articles`;

/** The paragraphs of the French page. */
export const reservoirStory = {
  headline: "Mare-aux-Vacoas : le réservoir retrouve son niveau d’avant la sécheresse",
  paragraphs: [
    "Le réservoir de Mare-aux-Vacoas était rempli à 87 % mercredi matin, un niveau qu’il n’avait plus atteint depuis deux ans, selon le service des eaux.",
    "« Les pluies de janvier ont suffi », se réjouit Didier Lagesse, qui relève l’échelle chaque jour à six heures. Les coupures de nuit cesseront lundi.",
    "Les planteurs de Curepipe demandent pourtant que l’on répare les conduites : près de la moitié de l’eau se perdrait avant le premier robinet.",
  ],
};

/** A French page whose paragraphs stand in boxes, as some builders make them; no tag says that it is an article. */
export const reservoirPage = `<!doctype html><html lang="fr"><head><meta charset="utf-8">
<title>${reservoirStory.headline} - Le Veilleur</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Le Veilleur"},
{"@type":"NewsArticle","headline":"${reservoirStory.headline}","datePublished":"2020-02-12T07:05:00+04:00",
"author":[{"@type":"Person","name":"Aurélie Sooknah"}],"publisher":{"@type":"Organization","name":"Le Veilleur"}}]}</script></head>
<body><div class="entete"><div>Accueil</div><div>26 °C</div><div>mercredi 12 février 2020</div><a href="/en">Lire en anglais</a></div>
<div class="colonne"><div class="surtitre">Environnement</div><h1>${reservoirStory.headline}</h1>
<div class="corps"><div>Publié le 12 février 2020 à 07 h 05</div>${reservoirStory.paragraphs.map((text) => `<div>${text}</div>`).join("\n")}
<div>Lire aussi : <a href="/conduites">Conduites : un chantier de dix ans</a></div><div>Partager</div></div></div>
<div class="bas"><h3>Articles similaires</h3><div><a href="/1">Sécheresse : ce que disent les relevés</a></div><div><a href="/2">Un nouveau forage à Midlands</a></div>
<div>Laisser un commentaire</div><div>Veuillez saisir votre commentaire !</div></div></body></html>`;

/** A page with links and labels, and no article. */
export const menuPage = `<html lang="en"><title>The Quay</title><body><h1>The Quay</h1><ul>${[
  "World",
  "Sport",
  "Harbour",
  "Weather",
]
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join("")}</ul><form><input name="q"><button>Search</button></form></body></html>`;
