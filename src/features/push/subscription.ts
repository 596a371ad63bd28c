import { z } from "zod";
import type { PushAddress } from "../../platform/push/web-push.ts";

/** Base64url of exactly so many bytes. */
const bytes = (count: number) =>
  z
    .string()
    .max(200)
    .regex(/^[\w-]+=*$/)
    .refine((text) => Buffer.from(text, "base64url").length === count);

/** What a browser says of itself when its reader asks to be told of breaking news. */
export const subscriptionIn = z.object({
  edition: z.string().max(20),
  endpoint: z.url({ protocol: /^https?$/ }).max(1000),
  p256dh: bytes(65),
  auth: bytes(16),
  /** Of which sections; of all where there are none. */
  sections: z.array(z.string().max(40)).max(50),
});

/** A browser that asked to be told. */
export type Subscription = PushAddress & {
  readonly edition: string;
  readonly sections: readonly string[];
};

/** What takes it back: who knows the address and the secret is the browser itself. */
export const unsubscriptionIn = subscriptionIn.pick({ endpoint: true, auth: true });
