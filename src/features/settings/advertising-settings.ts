import { z } from "zod";

const domain = z
  .string()
  .regex(
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    "a domain in small letters, as news.example",
  );
/** A value that a line of ads.txt can hold. */
const account = z
  .string()
  .regex(/^[^\s,;#]{1,200}$/, "an account as the system names it, without spaces and commas");
const name = z.string().min(1).max(200);

/** What a newspaper says of who may sell its space: `/ads.txt` and `/sellers.json`. */
export const advertisingSettings = z.strictObject({
  /** The business domain of whoever owns the site. */
  ownerDomain: domain,
  contact: z.email(),
  /** The advertising systems that may sell its space; none: it sells all of it itself. */
  systems: z
    .array(
      z.strictObject({
        domain,
        account,
        relationship: z.enum(["direct", "reseller"]),
        /** The system's id at a certification authority. */
        certification: account.optional(),
      }),
    )
    .default([]),
  /** For whom it sells space itself, as a system of others would: absent, there is no `/sellers.json`. */
  sellers: z
    .array(
      z.strictObject({
        id: account,
        name,
        domain,
        type: z.enum(["publisher", "intermediary", "both"]),
      }),
    )
    .optional(),
});

export type AdvertisingSettings = z.infer<typeof advertisingSettings>;

/** Says in the words of IAB's ads.txt 1.1 that nobody else may sell. */
const NOBODY = "placeholder.example.com, placeholder, DIRECT, placeholder";

/** Who may sell the newspaper's space (IAB ads.txt 1.1). */
export function adsTxtOf({ ownerDomain, contact, systems }: AdvertisingSettings): string {
  const lines = systems.map(({ domain, account, relationship, certification }) =>
    [
      domain,
      account,
      relationship.toUpperCase(),
      ...(certification === undefined ? [] : [certification]),
    ].join(", "),
  );
  return [
    ...(lines.length === 0 ? [NOBODY] : lines),
    `OWNERDOMAIN=${ownerDomain}`,
    `CONTACT=${contact}`,
    "",
  ].join("\n");
}

/** For whom the newspaper sells space (IAB sellers.json 1.0); null where it says nothing of that. */
export function sellersJsonOf({ contact, sellers }: AdvertisingSettings): string | null {
  if (sellers === undefined) return null;
  return JSON.stringify({
    contact_email: contact,
    version: "1.0",
    sellers: sellers.map(({ id, name, domain, type }) => ({
      seller_id: id,
      name,
      domain,
      seller_type: type.toUpperCase(),
    })),
  });
}
