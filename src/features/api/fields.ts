import { z } from "zod";

/** The identifier of anything. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** An edition's code; whether the newspaper has it is asked where it matters. */
export const editionCode = z.string().regex(/^[a-z]{2,8}$/);

/** A moment, epoch milliseconds. */
export const moment = z.number().int().min(0).max(8.64e15);

/** A line of text that must say something. */
export const line = z.string().trim().min(1).max(500);

export const email = z.email().max(254);

/** What an endpoint answers that has nothing to say but that it did it. */
export const done = z.object({ done: z.literal(true) });

/** How many rows a page of a list has. */
export const pageSize = z.coerce.number().int().min(1).max(100).default(50);

/** Who did something: a member of the staff. */
export const colleague = z.object({ id, name: z.string() });
