/**
 * A worker: takes a run, then ranges of its replicates.
 *
 * @module
 */

import { simulator } from "./kernel.ts";
import type { Run } from "./run.ts";
import type { Replicates } from "./types.ts";

/** What a worker is told. */
export type Order = { run: Run } | { from: number; to: number };

/** What a worker answers. */
export type Answer = { replicates: Replicates } | { error: string };

const scope = self as unknown as {
  onmessage: (event: MessageEvent<Order>) => void;
  postMessage: (answer: Answer, transfer?: Transferable[]) => void;
};
let simulate: ReturnType<typeof simulator>;

scope.onmessage = ({ data }) => {
  if ("run" in data) {
    simulate = simulator(data.run);
    return;
  }
  try {
    const replicates = simulate(data.from, data.to);
    scope.postMessage({ replicates }, buffersOf(replicates));
  } catch (error) {
    scope.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
};

function buffersOf({ parameters, world, outcomes }: Replicates): ArrayBuffer[] {
  return [parameters, world, ...Object.values(outcomes)].flatMap((columns) =>
    Object.values(columns).map((column: Float64Array) => column.buffer as ArrayBuffer)
  );
}
