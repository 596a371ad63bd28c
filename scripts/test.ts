import { startVitest } from "vitest/node";
import { runChecks } from "./check.ts";

/** `npm test [FILTER...]`: the checks, then every test; the last line counts both together. */
const filters = process.argv.slice(2);
const checked = filters.length === 0 ? await runChecks() : { passed: 0, failed: 0 };
const vitest = await startVitest("test", filters, { watch: false, run: true });
const files = vitest.state.getTestModules();
const tests = files.flatMap((file) => [...file.children.allTests()]);
const passed = tests.filter((test) => test.result().state === "passed").length;
// A file that could not even be read is a failure, though it has no test to count.
const unreadable = files.filter((file) => file.errors().length > 0).length;
const failed = tests.filter((test) => test.result().state === "failed").length + unreadable;
const others = vitest.state.getUnhandledErrors().length;
await vitest.close();
const total = { passed: checked.passed + passed, failed: checked.failed + failed + others };
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
