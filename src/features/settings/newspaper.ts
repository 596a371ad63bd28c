import { z } from "zod";
import { slugify } from "../../kernel/text.ts";
import { advertisingSettings } from "./advertising-settings.ts";
import { alertSettings } from "./alert-settings.ts";
import { commentSettings } from "./comment-settings.ts";
import { newsletterSettings } from "./newsletter-settings.ts";
import { stormSettings } from "./storm-settings.ts";
import { weatherSettings } from "./weather-settings.ts";

const editionCode = z.string().regex(/^[a-z]{2,8}$/, "two to eight small letters, as en or mfe");
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, "a colour as #0b5cad");
const timeZone = z.string().refine(isTimeZone, "a time zone of the IANA list, as Indian/Mauritius");
const key = z.string().regex(/^[a-z][a-z0-9-]*$/, "small letters, digits and hyphens");
/** One text for each edition, by its code. */
const perEdition = z.record(editionCode, z.string().min(1));

/** What stands beside the editions. */
const ownPaths = [
  "/newsroom",
  "/media",
  "/ads",
  "/fonts",
  "/icons",
  "/scripts",
  "/push",
  "/health",
  "/ready",
];

const palette = z.strictObject({
  paper: colour,
  ink: colour,
  quiet: colour,
  line: colour,
  accent: colour,
});

const newspaperSchema = z.strictObject({
  name: perEdition,
  tagline: perEdition,
  editions: z
    .array(
      z.strictObject({
        code: editionCode,
        /** BCP 47, as it stands in `lang` and as dates and numbers are written. */
        language: z.string().refine(isLanguage, "a language tag, as en-GB or fr"),
        /** The language's own name for itself, as readers see it. */
        label: z.string().min(1),
        prefix: z
          .string()
          .regex(/^\/[a-z0-9-]+$/, "a path of one part, as /en")
          .refine((path) => !ownPaths.includes(path), "a path that Masthead does not use itself"),
        timeZone,
        /** Which folder of `locales/` speaks; the code itself when absent. */
        words: editionCode.optional(),
        /** How temperatures are told; as is usual where the language is spoken when absent. */
        degrees: z.enum(["celsius", "fahrenheit"]).optional(),
      }),
    )
    .min(1),
  city: z.strictObject({
    name: perEdition,
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  /** Absent: no weather is shown and none is asked for. */
  weather: weatherSettings.optional(),
  /** The warnings that can be raised above every page by their class; absent: alerts are texts alone. */
  alerts: alertSettings.optional(),
  /** How many comments can be read; absent: what members say on the moderators' screen counts alone. */
  comments: commentSettings.optional(),
  /** Absent: no letters go out to readers, and no page speaks of any. */
  newsletter: newsletterSettings.optional(),
  /** Absent: storm mode makes no copy for another host. */
  storm: stormSettings.optional(),
  /** Absent: nothing is said of who may sell the newspaper's space. */
  advertising: advertisingSettings.optional(),
  sections: z.array(z.strictObject({ key, names: perEdition })).min(1),
  /** What is expected of translators; absent: every story in every other edition, two hours after it came out. */
  translations: z
    .strictObject({
      /** The editions that are to tell every story. */
      expectedIn: z.array(editionCode),
      /** Hours from the publication of an original, or a correction of it, until its translations are due. */
      dueAfterHours: z.number().positive().max(1000),
    })
    .optional(),
  /** Which service drafts translations for translators to read; absent: none does. Its key is in the environment. */
  machineTranslation: z
    .strictObject({
      kind: z.enum(["libretranslate", "openai"]),
      url: z.string().regex(/^https?:\/\/[^\s?#]+[^\s?#/]$/i, "an address as https://translate.example"),
      /** Which of the service's models; `openai` needs one. */
      model: z.string().min(1).optional(),
    })
    .refine(({ kind, model }) => kind !== "openai" || model !== undefined, "a model, for the kind openai")
    .optional(),
  /** How many notifications of news an edition sends its readers a day at most; six when absent. */
  notifications: z.strictObject({ mostADay: z.number().int().min(0).max(50) }).optional(),
  colours: z.strictObject({ light: palette, dark: palette }),
  type: z.strictObject({
    headline: z.enum(["newsreader", "serif", "sans"]),
    text: z.enum(["serif", "sans"]),
  }),
  slots: z.array(
    z.strictObject({
      key,
      width: z.number().int().positive(),
      height: z.number().int().positive(),
    }),
  ),
});

/** What a newspaper says of itself in `masthead.config.ts`. */
export type Newspaper = z.infer<typeof newspaperSchema>;

/** One language of the newspaper. */
export type Edition = Newspaper["editions"][number];

/** What is wrong with a configuration: which key, what was found there, what is expected. */
export type ConfigFault = { readonly key: string; readonly found: string; readonly expected: string };

/** Checks a configuration, all of it at once. */
export function checkNewspaper(
  input: unknown,
): { ok: true; newspaper: Newspaper } | { ok: false; faults: readonly ConfigFault[] } {
  const parsed = newspaperSchema.safeParse(input);
  if (!parsed.success)
    return { ok: false, faults: parsed.error.issues.map((issue) => faultOf(issue, input)) };
  const faults = [
    ...checkEditions(parsed.data),
    ...checkKeys(parsed.data),
    ...checkSectionSlugs(parsed.data),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, newspaper: parsed.data };
}

/** The edition with this code, if the newspaper has it: the store may know of one that was taken out of the configuration. */
export function findEdition(newspaper: Newspaper, code: string): Edition | undefined {
  return newspaper.editions.find((one) => one.code === code);
}

/** The edition with this code. @throws when the newspaper has none: codes are checked where they come in */
export function editionOf(newspaper: Newspaper, code: string): Edition {
  const edition = findEdition(newspaper, code);
  if (edition === undefined) throw new Error(`The newspaper has no edition "${code}"`);
  return edition;
}

function checkEditions(newspaper: Newspaper): ConfigFault[] {
  const codes = newspaper.editions.map((edition) => edition.code);
  const faults: ConfigFault[] = (newspaper.translations?.expectedIn ?? []).flatMap((code, i) =>
    codes.includes(code)
      ? []
      : [
          {
            key: `translations.expectedIn[${i}]`,
            found: `"${code}"`,
            expected: `an edition: ${codes.join(", ")}`,
          },
        ],
  );
  for (const property of ["code", "prefix"] as const) {
    const values = newspaper.editions.map((edition) => edition[property]);
    values.forEach((value, i) => {
      if (values.indexOf(value) < i) {
        faults.push({
          key: `editions[${i}].${property}`,
          found: `"${value}"`,
          expected: "one of its own for each edition",
        });
      }
    });
  }
  const texts: [string, Record<string, string>][] = [
    ["name", newspaper.name],
    ["tagline", newspaper.tagline],
    ["city.name", newspaper.city.name],
    ...(newspaper.weather?.towns ?? []).map((town, i): [string, Record<string, string>] => [
      `weather.towns[${i}].name`,
      town.name,
    ]),
    ...(newspaper.alerts?.classes ?? []).flatMap((one, i): [string, Record<string, string>][] => [
      [`alerts.classes[${i}].names`, one.names],
      [`alerts.classes[${i}].means`, one.means],
    ]),
    ...(newspaper.newsletter?.imprint === undefined
      ? []
      : [["newsletter.imprint", newspaper.newsletter.imprint] as [string, Record<string, string>]]),
    ...newspaper.sections.map((section, i): [string, Record<string, string>] => [
      `sections[${i}].names`,
      section.names,
    ]),
  ];
  for (const [at, values] of texts) {
    for (const code of codes) {
      if (values[code] === undefined)
        faults.push({ key: `${at}.${code}`, found: "nothing", expected: "a text for this edition" });
    }
    for (const code of Object.keys(values)) {
      if (!codes.includes(code))
        faults.push({
          key: `${at}.${code}`,
          found: `"${values[code]}"`,
          expected: `only editions that exist: ${codes.join(", ")}`,
        });
    }
  }
  return faults;
}

/** No two sections, slots or towns may go by the same key; `city` is the newspaper's own. */
function checkKeys(newspaper: Newspaper): ConfigFault[] {
  const { sections, slots, weather, alerts } = newspaper;
  const lists = {
    sections,
    slots,
    "weather.towns": weather?.towns ?? [],
    "alerts.classes": alerts?.classes ?? [],
  };
  return Object.entries(lists).flatMap(([list, of]) => {
    const keys = of.map((one) => one.key);
    if (list === "weather.towns" && keys.includes("city"))
      return [
        {
          key: "weather.towns",
          found: '"city"',
          expected: "a key other than city, which the newspaper's has",
        },
      ];
    return keys.flatMap((key, i) =>
      keys.indexOf(key) < i
        ? [{ key: `${list}[${i}].key`, found: `"${key}"`, expected: "a key that no other one has" }]
        : [],
    );
  });
}

/** Every name of a section must make an address, and no two in one edition the same. */
function checkSectionSlugs({ sections }: Newspaper): ConfigFault[] {
  const first = new Map<string, string>();
  return sections.flatMap(({ names }, i) =>
    Object.entries(names).flatMap(([code, name]): ConfigFault[] => {
      const key = `sections[${i}].names.${code}`;
      const found = `"${name}"`;
      const slug = slugify(name);
      if (slug === "")
        return [{ key, found, expected: "a name with a Latin letter or a digit, to make an address of" }];
      const other = first.get(`${code} ${slug}`);
      if (other !== undefined)
        return [
          {
            key,
            found,
            expected: `a name whose address differs from that of "${other}": both are "${slug}"`,
          },
        ];
      first.set(`${code} ${slug}`, name);
      return [];
    }),
  );
}

function faultOf(issue: z.core.$ZodIssue, input: unknown): ConfigFault {
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  const key = path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`,
    "",
  );
  const found = path.reduce<unknown>(
    (value, part) => (isRecord(value) ? value[String(part)] : undefined),
    input,
  );
  const expected = issue.code === "unrecognized_keys" ? "no such key" : issue.message;
  return { key, found: found === undefined ? "nothing" : (JSON.stringify(found) ?? String(found)), expected };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
