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
    .action(async () => {
      const { serveUntilTold } = await import("./commands/serve.ts");
      await withFoundation(serveUntilTold);
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

function explain(error: unknown): number {
  if (error instanceof WrongConfiguration) {
    console.error(error.message);
    return 2;
  }
  if (error instanceof Error && "exitCode" in error && typeof error.exitCode === "number")
    return error.exitCode;
  console.error(error);
  return 1;
}
