import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/** A passkey as the store keeps it. */
export type PasskeyRow = {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly credentialId: string;
  /** Base 64, for URLs. */
  readonly publicKey: string;
  readonly counter: number;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
};

/**
 * What passkeys need of the library: a table of its making, and a session opened by its own mechanism for whom a passkey has proved.
 * Like all addresses of the library, this one is served to nobody.
 */
export function passkeyTables() {
  return {
    id: "masthead-passkeys",
    schema: {
      passkey: {
        modelName: "account_passkeys",
        fields: {
          userId: { type: "string", required: true, references: { model: "user", field: "id" }, index: true },
          name: { type: "string", required: true },
          credentialId: { type: "string", required: true, unique: true },
          publicKey: { type: "string", required: true },
          counter: { type: "number", required: true },
          createdAt: { type: "date", required: true },
          lastUsedAt: { type: "date", required: false },
        },
      },
    },
    endpoints: {
      openProvenSession: createAuthEndpoint(
        "/passkey/open-proven-session",
        { method: "POST", body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(ctx.body.userId);
          if (user === null) throw new APIError("UNAUTHORIZED");
          await setSessionCookie(ctx, { session: await internalAdapter.createSession(user.id), user });
          return ctx.json({ opened: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
