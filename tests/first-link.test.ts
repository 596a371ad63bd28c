import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startServer } from "../src/app/start-server.ts";
import { layFoundation } from "../src/app/wire.ts";
import { systemClock } from "../src/platform/clock/clock.ts";
import { openLog } from "../src/platform/log/log.ts";
import { smallNewspaper } from "./small-newspaper.ts";

it("the first administrator's link names the port that was found where any was asked for", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "masthead-first-"));
  const links: string[] = [];
  const log = openLog("silent");
  const warn = (told: { link?: string }) => links.push(told.link ?? "");
  const foundation = await layFoundation({
    surroundings: {
      port: 0,
      host: "127.0.0.1",
      dataFolder,
      databaseUrl: `sqlite:${join(dataFolder, "masthead.db")}`,
      publicUrl: "http://127.0.0.1:0",
      cdnUrl: null,
      machineTranslationKey: null,
      mayTellPrivate: true,
      mayWorkOffline: true,
      cacheBytes: 1024 * 1024,
      logLevel: "silent",
      secret: null,
      mail: null,
    },
    newspaper: smallNewspaper,
    clock: systemClock,
    log: { ...log, info: () => undefined, error: () => undefined, warn } as unknown as typeof log,
  });
  const running = await startServer(foundation);
  const origin = `http://127.0.0.1:${running.port}`;
  expect(links).toEqual([expect.stringMatching(new RegExp(`^${origin}/newsroom/join#`))]);
  expect(await (await fetch(`${origin}/en/`)).text()).toContain(`href="${origin}/en/"`);
  await running.stop();
  await rm(dataFolder, { recursive: true, force: true });
});
