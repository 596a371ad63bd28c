import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../scripts/built.mjs";
import { startMasthead } from "../scripts/start-masthead.ts";
import { openDatabase } from "../src/platform/database/open-database.ts";
import { openTestStore } from "./databases.ts";
import { expectNothingLost, killBarePublishing, killWhilePublishing } from "./kill-while-publishing.ts";

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "masthead-process-"));
  folders.push(folder);
  return folder;
}

beforeAll(ensureBuilt);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("the program", () => {
  it("says ready with its address, answers, and ends in order when told to", async () => {
    const masthead = await startMasthead({ data: newFolder() });
    const root = await fetch(masthead.origin, {
      redirect: "manual",
      headers: { "accept-language": "fr-MU, en;q=0.5" },
    });
    expect([root.status, root.headers.get("location"), root.headers.get("vary")]).toEqual([
      302,
      "/fr/",
      "Accept-Language",
    ]);
    for (const path of ["/en/", "/fr/", "/health", "/ready"]) {
      expect((await fetch(masthead.origin + path)).status, path).toBe(200);
    }
    expect(await masthead.stop()).toBe(0);
    await expect(fetch(masthead.origin)).rejects.toThrow();
  });

  it("runs React's build for production, wherever it is started from", () => {
    const built = readdirSync("dist").filter((file) => file.endsWith(".js"));
    const texts = built.map((file) => readFileSync(join("dist", file), "utf8"));
    expect(texts.join("\n")).toContain("renderToStaticMarkup");
    expect(
      texts.some((text) => /from "react(-dom\/server|\/jsx-runtime)?"|react\.development/.test(text)),
    ).toBe(false);
  });

  it("says what is wrong with its surroundings, and ends", () => {
    const ran = spawnSync(process.execPath, ["dist/main.js", "serve"], {
      encoding: "utf8",
      env: { ...process.env, PORT: "eighty", MASTHEAD_DATA: newFolder() },
    });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('PORT: found "eighty", expected a whole number from 0 to 65535');
  });

  it("says so when its port is taken, and ends", async () => {
    const masthead = await startMasthead({ data: newFolder() });
    const ran = spawnSync(process.execPath, ["dist/main.js", "serve"], {
      encoding: "utf8",
      env: { ...process.env, PORT: new URL(masthead.origin).port, MASTHEAD_DATA: newFolder() },
      timeout: 20_000,
    });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain("choose another PORT");
    await masthead.stop();
  });

  it("holds no file open for those who ask only what a picture is", async () => {
    const data = newFolder();
    const key = `ab/${"c".repeat(16)}-1600.jpg`;
    mkdirSync(join(data, "media", "ab"), { recursive: true });
    writeFileSync(join(data, "media", key), Buffer.alloc(300_000, 1));
    const masthead = await startMasthead({ data });
    const openFiles = () => readdirSync(`/proc/${masthead.pid}/fd`).length;
    const head = () => fetch(`${masthead.origin}/media/${key}`, { method: "HEAD" });
    const first = await head();
    expect([first.status, first.headers.get("content-length")]).toEqual([200, "300000"]);
    const before = existsSync("/proc") ? openFiles() : 0;
    for (let i = 0; i < 40; i++) await head();
    expect(existsSync("/proc") ? openFiles() : 0).toBeLessThan(before + 10);
    expect((await (await fetch(`${masthead.origin}/media/${key}`)).arrayBuffer()).byteLength).toBe(300_000);
    await masthead.stop();
  });

  it("lets a command write beside the server: no write is lost, none refused", async () => {
    const url = `sqlite:${join(newFolder(), "masthead.db")}`;
    const codes = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise((resolve) =>
            spawn(process.execPath, ["tests/count-up.ts", url, "60"], { stdio: "inherit" }).once(
              "exit",
              resolve,
            ),
          ),
      ),
    );
    expect(codes).toEqual([0, 0, 0]);
    const database = await openDatabase({ url });
    const { position } = await database.db
      .selectFrom("followers")
      .select("position")
      .where("name", "=", "count")
      .executeTakeFirstOrThrow();
    await database.close();
    expect(position).toBe(180);
  });

  describe("killed with -9 a hundred times while it publishes", () => {
    it("has all that it acknowledged, nothing by half, and a chain that verifies", async () => {
      const data = newFolder();
      const url = `sqlite:${join(data, "masthead.db")}`;
      const acknowledged = await killWhilePublishing({ data, url, kills: 8 });
      expect(acknowledged.length).toBeGreaterThanOrEqual(16);
      await expectNothingLost(url, { acknowledged, editions: 2 });
      const bare = newFolder();
      const bareUrl = `sqlite:${join(bare, "masthead.db")}`;
      const published = await killBarePublishing({ data: bare, url: bareUrl, kills: 92 });
      expect(published.length).toBeGreaterThanOrEqual(92);
      await expectNothingLost(bareUrl, { acknowledged: published, editions: 1 });
    }, 300_000);

    it("on PostgreSQL too", async () => {
      const store = await openTestStore("postgres");
      const acknowledged = await killBarePublishing({ data: newFolder(), url: store.url, kills: 8 });
      await expectNothingLost(store.url, { acknowledged, editions: 1 });
      await store.remove();
    }, 120_000);
  });
});
