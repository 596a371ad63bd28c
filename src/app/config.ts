import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { allPaths } from "../../locales/all-locales.ts";
import { type ConfigFault, checkNewspaper, type Newspaper } from "../features/settings/newspaper.ts";
import type { MailAccount } from "../platform/mail/smtp-mailer.ts";

/** Where and how this process runs, told by its environment. */
export type Surroundings = {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder with everything that must not be lost. */
  readonly dataFolder: string;
  /** `sqlite:PATH` or `postgres://...` */
  readonly databaseUrl: string;
  /** The address by which readers know the site, without a slash at the end. */
  readonly publicUrl: string;
  /** The address under which a CDN shows the site, where one stands before it; receipts look there. Null: at this server itself. */
  readonly cdnUrl: string | null;
  /** Whether webhooks may lead to this machine and to private networks. */
  readonly mayTellPrivate: boolean;
  /** Whether readers' browsers may keep the app's service worker; where not, those that have it take it out. */
  readonly mayWorkOffline: boolean;
  /** Bytes of memory for pages. */
  readonly cacheBytes: number;
  readonly logLevel: string;
  /** Signs cookies and links; null to keep one of its own in the data folder. */
  readonly secret: string | null;
  /** Where mail is handed in; null where none is sent. */
  readonly mail: MailAccount | null;
  /** For the service that drafts translations; null where it asks for none. */
  readonly machineTranslationKey: string | null;
};

/** A configuration that can't be used; says every fault. */
export class WrongConfiguration extends Error {
  override readonly name = "WrongConfiguration";
}

const MEGABYTE = 1024 * 1024;

/** Reads the environment. @throws WrongConfiguration that names the variable, what was found and what is expected */
export function readSurroundings(environment: NodeJS.ProcessEnv = process.env): Surroundings {
  const dataFolder = resolve(environment.MASTHEAD_DATA ?? "data");
  const port = wholeNumber(environment, "PORT", { otherwise: 3000, least: 0, most: 65_535 });
  const host = environment.HOST ?? "127.0.0.1";
  return {
    port,
    host,
    dataFolder,
    databaseUrl: databaseUrl(environment, dataFolder),
    mayTellPrivate: environment.MASTHEAD_PRIVATE_WEBHOOKS === "1",
    mayWorkOffline: environment.MASTHEAD_SERVICE_WORKER !== "off",
    cdnUrl: siteAddress(environment, "MASTHEAD_CDN_URL"),
    publicUrl:
      siteAddress(environment, "MASTHEAD_URL") ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    cacheBytes:
      MEGABYTE * wholeNumber(environment, "MASTHEAD_CACHE_MB", { otherwise: 16, least: 1, most: 65_536 }),
    logLevel: logLevel(environment),
    secret: secret(environment),
    mail: mailAccount(environment),
    machineTranslationKey: environment.MASTHEAD_MACHINE_TRANSLATION_KEY || null,
  };
}

/** Reads and checks `masthead.config.ts`. @throws WrongConfiguration that names every wrong key */
export async function readNewspaper(file: string): Promise<Newspaper> {
  if (!existsSync(file))
    throw new WrongConfiguration(`There is no ${file}. Copy the one that Masthead comes with.`);
  const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
  const checked = checkNewspaper(module.default);
  if (!checked.ok) throw new WrongConfiguration(describeFaults(file, checked.faults));
  const faults = checked.newspaper.editions.flatMap((edition, i) => wordsFault(edition, i));
  if (faults.length > 0) throw new WrongConfiguration(describeFaults(file, faults));
  return checked.newspaper;
}

function wordsFault(edition: Newspaper["editions"][number], i: number): ConfigFault[] {
  const folder = edition.words ?? edition.code;
  if (allPaths[folder] !== undefined) return [];
  const expected = `a language that has a folder in locales/: ${Object.keys(allPaths).join(", ")}`;
  return [{ key: `editions[${i}].words`, found: `"${folder}"`, expected }];
}

function describeFaults(file: string, faults: readonly ConfigFault[]): string {
  const lines = faults.map((fault) => `  ${fault.key}: found ${fault.found}, expected ${fault.expected}`);
  return `${file} can't be used:\n${lines.join("\n")}`;
}

function wholeNumber(
  environment: NodeJS.ProcessEnv,
  name: string,
  { otherwise, least, most }: { otherwise: number; least: number; most: number },
): number {
  const text = environment[name];
  if (text === undefined || text === "") return otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new WrongConfiguration(`${name}: found "${text}", expected a whole number from ${least} to ${most}`);
}

const LEAST_SECRET = 32;

function secret(environment: NodeJS.ProcessEnv): string | null {
  const text = environment.MASTHEAD_SECRET;
  if (text === undefined || text === "") return null;
  if (text.length >= LEAST_SECRET) return text;
  throw new WrongConfiguration(
    `MASTHEAD_SECRET: found ${text.length} characters, expected at least ${LEAST_SECRET} that nobody can guess`,
  );
}

function mailAccount(environment: NodeJS.ProcessEnv): MailAccount | null {
  const { MASTHEAD_SMTP_URL: smtpUrl = "", MASTHEAD_MAIL_FROM: from = "" } = environment;
  if (smtpUrl === "") return null;
  if (!/^smtps?:\/\/[^\s]+$/.test(smtpUrl) || !URL.canParse(smtpUrl))
    throw new WrongConfiguration(
      `MASTHEAD_SMTP_URL: found "${smtpUrl.split("@").at(-1)}", expected smtp://user:password@host:port, or smtps://...`,
    );
  if (/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(from)) return { smtpUrl, from };
  throw new WrongConfiguration(
    `MASTHEAD_MAIL_FROM: found "${from}", expected an address, as The Lookout <newsroom@news.example>`,
  );
}

function databaseUrl(environment: NodeJS.ProcessEnv, dataFolder: string): string {
  const url = environment.DATABASE_URL;
  if (url === undefined || url === "") return `sqlite:${resolve(dataFolder, "masthead.db")}`;
  if (/^(sqlite:|postgres(ql)?:\/\/)/.test(url)) return url;
  throw new WrongConfiguration(
    `DATABASE_URL: found "${url.split("@").at(-1)}", expected sqlite:PATH or postgres://...`,
  );
}

const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"];

function logLevel(environment: NodeJS.ProcessEnv): string {
  const level = environment.MASTHEAD_LOG;
  if (level === undefined || level === "") return "info";
  if (LOG_LEVELS.includes(level)) return level;
  throw new WrongConfiguration(`MASTHEAD_LOG: found "${level}", expected one of ${LOG_LEVELS.join(", ")}`);
}

function siteAddress(environment: NodeJS.ProcessEnv, name: string): string | null {
  const url = environment[name];
  if (url === undefined || url === "") return null;
  if (/^https?:\/\/[^\s/?#@\\]+\/?$/i.test(url) && URL.canParse(url)) return url.replace(/\/$/, "");
  throw new WrongConfiguration(`${name}: found "${url}", expected an address as https://news.example`);
}
