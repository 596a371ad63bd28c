import { expect, it } from "vitest";
import { improveWhenIdle } from "./improve-pages.ts";

it("pages are compressed one at a time, and a failure is told and does not end it", async () => {
  let running = 0;
  let most = 0;
  let tries = 0;
  const told: unknown[] = [];
  const improveOne = async () => {
    most = Math.max(most, ++running);
    tries++;
    await new Promise((resolve) => setTimeout(resolve, 20));
    running--;
    if (tries === 1) throw new Error("no memory");
    return true;
  };
  const stop = improveWhenIdle(
    { improveOne },
    { log: { error: (about: unknown) => void told.push(about) }, every: 2 },
  );
  await new Promise((resolve) => setTimeout(resolve, 150));
  await stop();
  expect(running).toBe(0);
  expect(most).toBe(1);
  expect(tries).toBeGreaterThan(1);
  expect(told).toEqual([{ err: new Error("no memory") }]);
});
