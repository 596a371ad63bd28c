import { emptyShelves } from "./shelves.client.ts";

/** What a worker that leaves needs of its surroundings. */
type Leaving = {
  readonly registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: "install" | "activate",
    listener: (event: Event & { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
};
const worker = self as unknown as Leaving;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) =>
  event.waitUntil(emptyShelves().then(() => worker.registration.unregister())),
);
