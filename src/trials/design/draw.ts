/**
 * Drawing an assignment.
 *
 * @module
 */

import { Purpose, type Stream } from "../../random/mod.ts";
import type { Layout } from "./layout.ts";

/** What the draws of a trial are for: the option word of the purpose `ASSIGNMENT`. */
export const DRAW = { order: 0, remainder: 1, sample: 2, effect: 3 } as const;

/**
 * One assignment: in each block the units with the smallest uniforms are treated.
 *
 * A block of n units gets the whole part of share · n or one unit more, so that every unit is treated with
 * probability `share` exactly. Which blocks get the one more is a systematic sample with a random start:
 * the total is share · units, rounded up or down. Each unit's uniform comes from its own cell (replicate,
 * least row of its bureaux), so that the draw does not depend on the order of the table.
 *
 * @param stream of the seed; it is pointed at the cells of the purpose `ASSIGNMENT`.
 * @param replicate which assignment: 0 for the one that a trial uses.
 * @returns 1 a bureau treated, 0 a bureau of the control group.
 *
 * @example
 * ```ts
 * import { keyFromSeed, Stream } from "../../random/mod.ts";
 * import { drawAssignment } from "./draw.ts";
 * import { layOut } from "./layout.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const layout = layOut({ row: [0, 1, 2, 3] });
 * const treated = drawAssignment(layout, new Stream(keyFromSeed("vote")), 0);
 * assertEquals(treated.reduce((sum, z) => sum + z), 2);
 * ```
 */
export function drawAssignment(layout: Layout, stream: Stream, replicate: number): Uint8Array {
  const { size, unit, units, unitRow, order, start, blocks, share } = layout;
  const uniform = new Float64Array(units);
  for (let u = 0; u < units; u++) {
    uniform[u] = stream.at(replicate, unitRow[u], Purpose.ASSIGNMENT, DRAW.order).uniform();
  }
  const offset = stream.at(replicate, 0, Purpose.ASSIGNMENT, DRAW.remainder).uniform();
  const treated = new Uint8Array(units);
  let before = 0;
  for (let b = 0; b < blocks; b++) {
    // Slack for shares such as 0.1, of which ten make a hair less than 1.
    const until = Math.floor(share * start[b + 1] + offset + 1e-9);
    const members = order.subarray(start[b], start[b + 1]);
    for (const u of smallest(members, uniform, unitRow, until - before)) treated[u] = 1;
    before = until;
  }
  const z = new Uint8Array(size);
  for (let i = 0; i < size; i++) z[i] = treated[unit[i]];
  return z;
}

/** The members with the smallest uniforms; equal ones, which have a chance of 2⁻⁵³, by row. */
function smallest(
  members: Int32Array,
  uniform: Float64Array,
  row: Int32Array,
  count: number,
): Int32Array {
  if (count <= 0) return members.subarray(0, 0);
  return members.slice().sort((a, b) => uniform[a] - uniform[b] || row[a] - row[b])
    .subarray(0, count);
}
