/**
 * A progress bar on standard error, if that is a terminal.
 *
 * @module
 */

import { printable } from "../outcome.ts";
import { number } from "../text/numbers.ts";

/** Watches a run. */
export interface Progress {
  /** Replicates done so far and in all. */
  update(done: number, total: number): void;
  /** Erases the bar. */
  end(): void;
}

const BAR = 30;
/** Milliseconds between two drawings. */
const PAUSE = 100;

/**
 * A bar with the number done, the rate and the time left; nothing at all where standard error is not a
 * terminal.
 *
 * @example
 * ```ts
 * import { progress } from "./progress.ts";
 *
 * const bar = progress();
 * bar.update(1, 2);
 * bar.end();
 * ```
 */
export function progress(): Progress {
  if (!Deno.stderr.isTerminal()) return { update: () => {}, end: () => {} };
  const start = performance.now();
  let drawn = -Infinity;
  const write = (text: string) => Deno.stderr.writeSync(new TextEncoder().encode(text));
  return {
    update(done, total) {
      const now = performance.now();
      if (now - drawn < PAUSE) return;
      drawn = now;
      write(`\r\x1b[2K${printable(barText(done, total, (now - start) / 1000))}`);
    },
    end: () => write("\r\x1b[2K"),
  };
}

/**
 * The bar as it stands after some seconds.
 *
 * @param seconds since the start.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { barText } from "./progress.ts";
 *
 * assertEquals(
 *   barText(500, 2000, 10),
 *   "━━━━━━━━─────────────────────── 500 of 2\u202f000 replicates, 50 a second, 30 s left".replace("─", ""),
 * );
 * ```
 */
export function barText(done: number, total: number, seconds: number): string {
  const full = Math.round(BAR * done / total);
  const bar = "━".repeat(full) + "─".repeat(BAR - full);
  const count = `${bar} ${number(done)} of ${number(total)} replicates`;
  if (done === 0 || seconds <= 0) return count;
  const rate = done / seconds;
  return `${count}, ${number(rate)} a second, ${duration((total - done) / rate)} left`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.ceil(seconds / 60)} min`;
  return `${number(seconds / 3600, 1)} h`;
}
