/**
 * One hash for all per-replicate results.
 *
 * @module
 */

import { encodeHex } from "@std/encoding";
import { OUTCOME_COLUMNS, PARAMETER_COLUMNS, type Replicates, WORLD_COLUMNS } from "./types.ts";

/** Version of the layout of the digest: changes when columns or their order do. */
const SCHEMA = 1;

/**
 * `sha256:…` over the schema version, the inputs' digests, the strategies' names and every per-replicate number, as little-endian
 * doubles in order of replicate, then parameters, world and canonical strategies. −0 counts as 0.
 *
 * @param inputs digests of what the run read, in a fixed order.
 *
 * @example
 * ```ts
 * import { digestOf } from "./digest.ts";
 * import { emptyReplicates } from "./replicates.ts";
 * import { assertEquals, assertNotEquals } from "@std/assert";
 *
 * const nothing = emptyReplicates(["none"], 0, 3);
 * const digest = await digestOf(nothing, []);
 * assertEquals(digest.length, "sha256:".length + 64);
 * nothing.outcomes.none.net_votes[2] = 1;
 * assertNotEquals(await digestOf(nothing, []), digest);
 * ```
 */
export async function digestOf(replicates: Replicates, inputs: readonly string[]): Promise<string> {
  const header = new TextEncoder().encode(
    `${[SCHEMA, ...inputs, ...Object.keys(replicates.outcomes)].join("\n")}\n`,
  );
  const columns = [
    ...PARAMETER_COLUMNS.map((name) => replicates.parameters[name]),
    ...WORLD_COLUMNS.map((name) => replicates.world[name]),
    ...Object.values(replicates.outcomes).flatMap((columns) =>
      OUTCOME_COLUMNS.map((name) => columns[name])
    ),
  ];
  const count = replicates.to - replicates.from;
  const bytes = new Uint8Array(header.length + 8 * count * columns.length);
  bytes.set(header);
  const view = new DataView(bytes.buffer, header.length);
  let at = 0;
  for (let i = 0; i < count; i++) {
    for (const column of columns) {
      view.setFloat64(at, column[i] + 0, true);
      at += 8;
    }
  }
  return `sha256:${encodeHex(await crypto.subtle.digest("SHA-256", bytes))}`;
}
