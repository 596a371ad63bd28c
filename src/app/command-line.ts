import { Command } from "commander";
import { systemClock } from "../platform/clock/clock.ts";
import { openLog } from "../platform/log/log.ts";
import { readNewspaper, readSurroundings, WrongConfiguration } from "./config.ts";
import { type Foundation, layFoundation } from "./wire.ts";

const CONFIGURATION = "masthead.config.ts";

/**
 * `masthead serve | import | picture ...`: reads the configuration and carries out one command.
 * @returns the process's exit code
 */
export async function runCommand(argumentsGiven: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command("masthead").description("A news publishing system").exitOverride();
  program
    .command("serve", { isDefault: true })
    .description("answer readers")
    .option("--demo", "begin with the demo newspaper when there is no story yet")
    .action(async ({ demo }: { demo?: boolean }) => {
      const { serveUntilTold } = await import("./commands/serve.ts");
      await withFoundation((foundation) => serveUntilTold(foundation, { demo: demo === true }));
    });
  const imports = program.command("import").description("bring stories in");
  imports
    .command("markdown <folder>")
    .description("stories written as Markdown files, as demo/ has them")
    .action(async (folder: string) => {
      const { importMarkdownFolder } = await import("./commands/import-folder.ts");
      await withFoundation((foundation) => closing(foundation, importMarkdownFolder(foundation, folder)));
    });
  try {
    await program.parseAsync([...argumentsGiven], { from: "user" });
  } catch (error) {
    code = explain(error);
  }
  return code;
}

async function withFoundation(work: (foundation: Foundation) => Promise<void>): Promise<void> {
  const surroundings = readSurroundings();
  const newspaper = await readNewspaper(CONFIGURATION);
  const log = openLog(surroundings.logLevel);
  await work(await layFoundation({ surroundings, newspaper, clock: systemClock, log }));
}

/** A command that ends closes what it opened, however it ends. */
async function closing(foundation: Foundation, work: Promise<void>): Promise<void> {
  try {
    await work;
  } finally {
    await foundation.close();
  }
}

function explain(error: unknown): number {
  if (
    error instanceof WrongConfiguration ||
    (error instanceof Error && error.name.startsWith("Unreadable"))
  ) {
    console.error(error.message);
    return 2;
  }
  if (error instanceof Error && "exitCode" in error && typeof error.exitCode === "number")
    return error.exitCode;
  console.error(error);
  return 1;
}
