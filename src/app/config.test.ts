import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readNewspaper, readSurroundings } from "./config.ts";

describe("the environment", () => {
  it("takes an address with a port, with or without a slash at its end", () => {
    for (const url of ["https://news.example:8443", "https://news.example:8443/", "http://[::1]:3000"])
      expect(readSurroundings({ MASTHEAD_URL: url, MASTHEAD_LOG: "debug" })).toMatchObject({
        publicUrl: url.replace(/\/$/, ""),
        logLevel: "debug",
      });
  });

  it("takes the key of a service that translates, an empty one as none", () => {
    const keyIn = (key: string) => readSurroundings({ MASTHEAD_MACHINE_TRANSLATION_KEY: key });
    expect(keyIn("secret")).toMatchObject({ machineTranslationKey: "secret" });
    expect(keyIn("")).toMatchObject({ machineTranslationKey: null });
  });

  it("has an answer for everything", () => {
    expect(readSurroundings({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      dataFolder: resolve("data"),
      databaseUrl: `sqlite:${resolve("data/masthead.db")}`,
      publicUrl: "http://127.0.0.1:3000",
    });
  });

  it.each([
    [{ PORT: "http" }, 'PORT: found "http", expected a whole number from 0 to 65535'],
    [{ PORT: "70000" }, 'PORT: found "70000"'],
    [{ MASTHEAD_URL: "news.example" }, 'MASTHEAD_URL: found "news.example"'],
    [
      { MASTHEAD_SMTP_URL: "https://me:secret@mail.example" },
      'MASTHEAD_SMTP_URL: found "mail.example", expected smtp://user:password@host:port',
    ],
    [{ MASTHEAD_SMTP_URL: "smtp://mail.example" }, 'MASTHEAD_MAIL_FROM: found "", expected an address'],
    [{ MASTHEAD_URL: "http://a b?x" }, 'MASTHEAD_URL: found "http://a b?x", expected an address as https://'],
    [{ MASTHEAD_URL: "https://news.example?x" }, 'MASTHEAD_URL: found "https://news.example?x"'],
    [{ MASTHEAD_URL: "https://news.example:99999" }, "MASTHEAD_URL: found"],
    [
      { MASTHEAD_LOG: "loud" },
      'MASTHEAD_LOG: found "loud", expected one of debug, info, warn, error, silent',
    ],
    [
      { DATABASE_URL: "mysql://root:secret@db/news" },
      'DATABASE_URL: found "db/news", expected sqlite:PATH or postgres://',
    ],
  ])("says which variable is wrong: %j", (environment, message) => {
    expect(() => readSurroundings(environment)).toThrow(message);
  });
});

it("the newspaper that Masthead comes with is right", async () => {
  const newspaper = await readNewspaper("masthead.config.ts");
  expect(newspaper.editions.map((edition) => edition.code)).toEqual(["en", "fr"]);
});

it("a configuration that is not there is missed by name", async () => {
  await expect(readNewspaper("no-such.config.ts")).rejects.toThrow("There is no no-such.config.ts");
});
