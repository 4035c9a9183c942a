/**
 * What a trial draws: bureaux or clusters of bureaux, in blocks.
 *
 * @module
 */

import { InputError, numberOption } from "../../input.ts";
import { type BlockRule, formBlocks } from "./blocks.ts";

/** What is drawn, ready for {@linkcode drawAssignment}. */
export interface Layout {
  /** Number of bureaux. */
  size: number;
  /** Drawn unit of each bureau: itself, or its cluster. */
  unit: Int32Array;
  /** Number of drawn units. */
  units: number;
  /** Least row of a unit's bureaux: its identity in the random counters. */
  unitRow: Int32Array;
  /** Block of each unit. */
  block: Int32Array;
  /** Number of blocks. */
  blocks: number;
  /** Units in order of block. */
  order: Int32Array;
  /** Where each block starts in `order`, and the end: one number more than there are blocks. */
  start: Int32Array;
  /** Share of the units of every block that is treated, in (0, 1). */
  share: number;
  /** Units pooled because their group was too small. */
  pooled: number;
}

/** What to lay out, one entry a bureau in every array. */
export interface LayoutOptions {
  /** Row in the election's file, unique. */
  row: ArrayLike<number>;
  /** Share treated, in (0, 1); ½ by default. */
  share?: number;
  /** Cluster of each bureau, drawn together; each bureau by itself where left out. */
  cluster?: readonly (string | null)[];
  /** How blocks are made; one block by default. */
  rule?: BlockRule;
  /** What the bureaux of a block have alike; needed for any other rule. */
  value?: ArrayLike<number>;
  /** Weight of a bureau in the value of its cluster: registered electors; 1 each by default. */
  weight?: ArrayLike<number>;
  /** Group of each bureau that blocks do not cross: circonscription. With clusters, one a cluster. */
  group?: readonly (string | null)[];
}

/**
 * Lays out an assignment: clusters, blocks and the share treated. A block of clusters has alike the
 * weighted mean of their bureaux. A bureau whose cluster is unknown (null) is one of its own.
 *
 * @throws {InputError} if the share is not within (0, 1) or leaves an arm empty, blocks are too small for both
 * arms, arrays differ in length,
 * a value to block on is missing, or a cluster lies in two groups.
 *
 * @example
 * ```ts
 * import { layOut } from "./layout.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const layout = layOut({ row: [0, 1, 2, 3], cluster: ["a", "a", "b", "c"] });
 * assertEquals(layout.units, 3);
 * assertEquals([...layout.unitRow], [0, 2, 3]);
 * ```
 */
export function layOut(options: LayoutOptions): Layout {
  const { row, rule = { kind: "none" } } = options;
  const share = numberOption("share", options.share ?? 0.5, { min: 0, max: 1 });
  const size = row.length;
  for (const name of ["cluster", "value", "weight", "group"] as const) {
    const length = options[name]?.length ?? size;
    if (length !== size) {
      throw new InputError(`${name} must have one entry a bureau (${size}), got ${length}.`);
    }
  }
  const { unit, units } = unitsOf(size, options.cluster);
  checkShare(share, units);
  const unitRow = new Int32Array(units).fill(0x7fffffff);
  for (let i = 0; i < size; i++) unitRow[unit[i]] = Math.min(unitRow[unit[i]], row[i]);
  const value = rule.kind === "none" ? new Float64Array(units) : unitMeans(unit, units, options);
  const group = options.group && unitGroups(unit, units, options.group);
  // A block must be able to hold both arms at this share.
  const least = Math.max(2, Math.ceil(1 / Math.min(share, 1 - share)));
  if (rule.kind === "size" && rule.size < least) {
    throw new InputError(
      `blocks must hold at least ${least} units for both arms at share ${share}, got ${rule.size}.`,
    );
  }
  const { block, count, pooled } = formBlocks(value, { rule, group, least });
  return {
    size,
    unit,
    units,
    unitRow,
    block,
    blocks: count,
    share,
    pooled,
    ...byBlock(block, count),
  };
}

function checkShare(share: number, units: number): void {
  if (share * units >= 1 && (1 - share) * units >= 1) return;
  throw new InputError(
    `share must leave at least one of the ${units} units drawn in each arm, got ${share}.`,
  );
}

function unitsOf(
  size: number,
  cluster: readonly (string | null)[] | undefined,
): { unit: Int32Array; units: number } {
  const unit = Int32Array.from({ length: size }, (_, i) => i);
  if (cluster === undefined) return { unit, units: size };
  const index = new Map<string, number>();
  let units = 0;
  cluster.forEach((name, i) => {
    const known = name === null ? undefined : index.get(name);
    unit[i] = known ?? units++;
    if (name !== null && known === undefined) index.set(name, unit[i]);
  });
  return { unit, units };
}

/** Weighted mean of a unit's values. A unit of weight 0 takes the plain mean. */
function unitMeans(unit: Int32Array, units: number, options: LayoutOptions): Float64Array {
  const { value, weight } = options;
  if (value === undefined) throw new InputError("value must be given to make blocks, got none.");
  const [sum, over, plain, count] = [0, 1, 2, 3].map(() => new Float64Array(units));
  unit.forEach((u, i) => {
    const w = weight?.[i] ?? 1;
    sum[u] += w * value[i];
    over[u] += w;
    plain[u] += value[i];
    count[u]++;
  });
  return sum.map((total, u) => over[u] > 0 ? total / over[u] : plain[u] / count[u]);
}

function unitGroups(
  unit: Int32Array,
  units: number,
  group: readonly (string | null)[],
): (string | null)[] {
  const of = new Array<string | null | undefined>(units).fill(undefined);
  unit.forEach((u, i) => {
    if (of[u] !== undefined && of[u] !== group[i]) {
      throw new InputError(
        `within must not cut a cluster, got one in both ${of[u] ?? "no group"} and ${
          group[i] ?? "no group"
        }.`,
      );
    }
    of[u] = group[i];
  });
  return of as (string | null)[];
}

function byBlock(block: Int32Array, count: number): { order: Int32Array; start: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const b of block) start[b + 1]++;
  for (let b = 0; b < count; b++) start[b + 1] += start[b];
  const next = start.slice();
  const order = new Int32Array(block.length);
  block.forEach((b, u) => order[next[b]++] = u);
  return { order, start };
}
