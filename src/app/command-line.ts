import { Command } from "commander";
import { systemClock } from "../platform/clock/clock.ts";
import { openLog } from "../platform/log/log.ts";
import type { PictureOptions } from "./commands/add-picture.ts";
import type { CheckOptions } from "./commands/check-stories.ts";
import type { DoctorOptions } from "./commands/doctor.ts";
import type { PageOptions } from "./commands/import-page.ts";
import type { WordpressOptions } from "./commands/import-wordpress.ts";
import type { CopyOptions } from "./commands/write-copy.ts";
import { readNewspaper, readSurroundings, WrongConfiguration } from "./config.ts";
import { type Foundation, layFoundation } from "./wire.ts";

const CONFIGURATION = "masthead.config.ts";

/**
 * `masthead serve | import | picture | check | doctor | user | bounce`: reads the configuration and carries out one command.
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
  imports
    .command("wordpress <file>")
    .description("a WordPress export (WXR 1.0 to 1.2)")
    .option("--uploads <folder>", "a copy of wp-content/uploads, to take the pictures from")
    .option("--fetch", "download pictures from where the export says they are")
    .option("--edition <code>", "the edition for posts that tell no language")
    .action(async (file: string, options: WordpressOptions) => {
      const { importWordpressFile } = await import("./commands/import-wordpress.ts");
      await withFoundation((foundation) =>
        closing(foundation, importWordpressFile(foundation, file, options)),
      );
    });
  imports
    .command("page <file>")
    .description("one saved page, or its plain text, as a draft")
    .option("--edition <code>", "the edition of the draft; by the page's own language when absent")
    .action(async (file: string, options: PageOptions) => {
      const { importPageFile } = await import("./commands/import-page.ts");
      await withFoundation((foundation) => closing(foundation, importPageFile(foundation, file, options)));
    });
  program
    .command("picture <file>")
    .description("take a picture in; prints its id")
    .option("--creator <name>", "who made it; by default what the file itself says, as with the next two")
    .option("--credit <line>", "who must be named beside it")
    .option("--copyright <notice>", "whose it is")
    .option("--focal <x,y>", "what must stay visible when cropped, 0 to 1 from the left and from the top")
    .action(async (file: string, options: PictureOptions) => {
      const { addPictureFile } = await import("./commands/add-picture.ts");
      await withFoundation((foundation) => closing(foundation, addPictureFile(foundation, file, options)));
    });
  program
    .command("check")
    .description(
      "read every public, scheduled or waiting story for slips, and translations beside their originals",
    )
    .option("--edition <code>", "only this edition")
    .option("--words <language>", "the language in which findings are told", "en")
    .action(async (options: CheckOptions) => {
      const { printFindings } = await import("./commands/check-stories.ts");
      await withFoundation((foundation) =>
        closing(
          foundation,
          printFindings(foundation, options).then((result) => {
            code = result;
          }),
        ),
      );
    });
  program
    .command("copy <folder>")
    .description(
      "write both editions as text alone, as plain files for another host; what is there is renewed",
    )
    .option("--days <days>", "the stories of so many days, besides those that fronts and lists lead to")
    .action(async (folder: string, options: CopyOptions) => {
      const { writeCopy } = await import("./commands/write-copy.ts");
      await withFoundation((foundation) => closing(foundation, writeCopy(foundation, folder, options)));
    });
  program
    .command("doctor")
    .description("look for anything that is wrong: with what was published, the database, lists, pictures")
    .option("--witness <number:hash>", "the end of the history as this command told it before")
    .action(async (options: DoctorOptions) => {
      const { examineAll } = await import("./commands/doctor.ts");
      await withFoundation((foundation) =>
        closing(
          foundation,
          examineAll(foundation, options).then((result) => {
            code = result;
          }),
        ),
      );
    });
  const users = program.command("user").description("who works here");
  users
    .command("list")
    .description("print everybody: address, name, roles")
    .action(async () => {
      const { printStaff } = await import("./commands/list-staff.ts");
      await withFoundation((foundation) => closing(foundation, printStaff(foundation)));
    });
  users
    .command("link <email>")
    .description("print a link by which a member comes in who lost the password")
    .action(async (email: string) => {
      const { printAccessLink } = await import("./commands/renew-access.ts");
      await withFoundation((foundation) => closing(foundation, printAccessLink(foundation, email)));
    });
  program
    .command("bounce")
    .description(
      "take a message that says that a reader's letter came back or was unwanted: bounce < message",
    )
    .action(async () => {
      const { takeBounceMessage } = await import("./commands/take-bounce.ts");
      await withFoundation((foundation) => closing(foundation, takeBounceMessage(foundation, process.stdin)));
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
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    console.error(`${error.message}. Another program answers there: stop it, or choose another PORT.`);
    return 1;
  }
  if (error instanceof Error && "exitCode" in error && typeof error.exitCode === "number")
    return error.exitCode;
  console.error(error);
  return 1;
}
