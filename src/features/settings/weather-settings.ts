import { z } from "zod";

const perEdition = z.record(z.string(), z.string().min(1));

/** Who makes the forecasts that Masthead can read. */
export const weatherProviders = ["met-norway", "open-meteo"] as const;

/** What a newspaper says of the weather it shows. */
export const weatherSettings = z.strictObject({
  provider: z.enum(weatherProviders),
  /** How the provider reaches whoever runs the site: an e-mail address or a page. Without one nothing is asked. */
  contact: z
    .string()
    .regex(
      /^([^\s@]+@[^\s@]+\.[^\s@]+|https:\/\/\S+)$/,
      "an e-mail address, or a page as https://news.example/contact",
    )
    .optional(),
  /** Another address of the provider's interface, up to the `?`, as subscribers have one. */
  address: z
    .url({ protocol: /^https?$/, error: "an address as https://weather.example/v1/forecast" })
    .optional(),
  /** The towns of the weather page, besides the newspaper's city, which comes first. */
  towns: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z][a-z0-9-]*$/, "small letters, digits and hyphens"),
        name: perEdition,
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
      }),
    )
    .max(40),
  /** Hours after which a forecast that the provider did not confirm is shown no more; 3 when absent. */
  goneAfterHours: z.number().positive().max(48).optional(),
});

/** What a newspaper says of the weather it shows. */
export type WeatherSettings = z.infer<typeof weatherSettings>;
