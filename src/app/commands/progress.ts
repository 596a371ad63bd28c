const WIDTH = 30;
const AT_MOST_EVERY = 100;

/** A progress bar on the terminal, nothing where there is none (a log file, a service). */
export type Progress = { show(done: number, total: number): void; end(): void };

/** @param what is being counted, as it stands before the bar */
export function showProgress(what: string): Progress {
  const terminal = process.stderr;
  if (!terminal.isTTY) return { show: () => undefined, end: () => undefined };
  let shownAt = 0;
  return {
    show(done, total) {
      const now = performance.now();
      if (done < total && now - shownAt < AT_MOST_EVERY) return;
      shownAt = now;
      const part = total === 0 ? 1 : done / total;
      const bar = "█".repeat(Math.round(part * WIDTH)).padEnd(WIDTH, "░");
      terminal.write(`\r${what} ${bar} ${String(Math.round(part * 100)).padStart(3)} % `);
    },
    end: () => terminal.write("\n"),
  };
}
