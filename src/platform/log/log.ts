import pino from "pino";

/** Where the server says what it does: a line of JSON each, for machines and for people with `pino-pretty`. */
export type Log = Pick<pino.Logger, "info" | "warn" | "error" | "debug">;

/** @param level the least that is written: `debug`, `info`, `warn`, `error` or `silent` */
export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
