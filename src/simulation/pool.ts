/**
 * Replicates over several cores.
 *
 * @module
 */

import { simulator } from "./kernel.ts";
import { merge } from "./merge.ts";
import type { Run } from "./run.ts";
import type { Replicates } from "./types.ts";
import type { Answer, Order } from "./worker.ts";

/** How to run. */
export interface PoolOptions {
  /** Workers; 1 runs in this thread. */
  workers: number;
  /** Told of replicates done so far and in all. */
  onProgress?: (done: number, total: number) => void;
}

/** Chunks a worker takes, so that progress shows and none waits long for the last. */
const CHUNKS_PER_WORKER = 12;

/**
 * Simulates the replicates [from, to) of a run over workers. The same bits come out whatever their number.
 *
 * @param from first replicate, at least 0; `to` the one after the last, above `from`.
 *
 * @example
 * ```ts
 * import { loadElectorate } from "../electorate/mod.ts";
 * import { simulate } from "./kernel.ts";
 * import { simulateOver } from "./pool.ts";
 * import { prepare } from "./prepare.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const electorate = await loadElectorate("presidentielle-2022-t1", { within: "commune:48095" });
 * const { run } = prepare({ electorate, strategies: ["uniform"], budget: { attempts: 500 } });
 * assertEquals(await simulateOver(run, 0, 10, { workers: 1 }), simulate(run, 0, 10));
 * ```
 */
export async function simulateOver(
  run: Run,
  from: number,
  to: number,
  { workers, onProgress }: PoolOptions,
): Promise<Replicates> {
  const ranges = rangesOf(from, to, workers);
  const parts: Replicates[] = [];
  let done = 0;
  const keep = (part: Replicates) => {
    parts.push(part);
    done += part.to - part.from;
    onProgress?.(done, to - from);
  };
  onProgress?.(0, to - from);
  if (workers === 1) {
    const simulate = simulator(run);
    for (const range of ranges) {
      keep(simulate(range.from, range.to));
      // Lets timers run: a progress bar, an interrupt.
      await new Promise((resolve) => setTimeout(resolve));
    }
  } else {
    const count = Math.min(workers, ranges.length);
    await Promise.all(Array.from({ length: count }, () => employ(run, ranges, keep)));
  }
  return merge(parts);
}

function rangesOf(from: number, to: number, workers: number): { from: number; to: number }[] {
  const size = Math.max(1, Math.ceil((to - from) / (workers * CHUNKS_PER_WORKER)));
  const ranges = [];
  for (let at = from; at < to; at += size) ranges.push({ from: at, to: Math.min(to, at + size) });
  return ranges;
}

/** One worker, until no range is left. */
async function employ(
  run: Run,
  ranges: { from: number; to: number }[],
  keep: (part: Replicates) => void,
): Promise<void> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url).href, { type: "module" });
  try {
    await new Promise<void>((resolve, reject) => {
      const next = () => {
        const range = ranges.shift();
        if (range) worker.postMessage(range satisfies Order);
        else resolve();
      };
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ("error" in data) return reject(new Error(data.error));
        keep(data.replicates);
        next();
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
      worker.postMessage({ run } satisfies Order);
      next();
    });
  } finally {
    worker.terminate();
  }
}
