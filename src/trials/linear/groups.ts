/**
 * Rows by group, without moving them.
 *
 * @module
 */

/** Rows of each group: those of group g are `order[start[g]]` to `order[start[g + 1] - 1]`. */
export interface Groups {
  /** Number of groups: the highest index and one. Some may be empty. */
  size: number;
  /** Groups that hold a row. */
  used: number;
  /** Row numbers, group after group, in their order within each. */
  order: Int32Array;
  /** First entry of each group, and the end of the last. */
  start: Int32Array;
}

/**
 * Sorts rows by their group (a counting sort).
 *
 * @param index whole numbers from 0, one a row
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { groupRows } from "./groups.ts";
 *
 * const { order, start } = groupRows(Int32Array.of(1, 0, 1));
 * assertEquals([...order], [1, 0, 2]);
 * assertEquals([...start], [0, 1, 3]);
 * ```
 */
export function groupRows(index: Int32Array): Groups {
  let size = 0;
  for (let i = 0; i < index.length; i++) if (index[i] >= size) size = index[i] + 1;
  const start = new Int32Array(size + 1);
  for (let i = 0; i < index.length; i++) start[index[i] + 1]++;
  let used = 0;
  for (let g = 0; g < size; g++) {
    if (start[g + 1] > 0) used++;
    start[g + 1] += start[g];
  }
  const next = start.slice(0, size);
  const order = new Int32Array(index.length);
  for (let i = 0; i < index.length; i++) order[next[index[i]]++] = i;
  return { size, used, order, start };
}
