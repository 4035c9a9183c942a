/**
 * Blocks: groups of alike units within which a trial is drawn.
 *
 * @module
 */

import { InputError, shown } from "../../input.ts";

/** How units are put into blocks. */
export type BlockRule =
  /** One block: complete randomisation. */
  | { kind: "none" }
  /** Blocks of `size` units with neighbouring values. */
  | { kind: "size"; size: number }
  /** `groups` blocks of equal size, lowest values first. */
  | { kind: "groups"; groups: number };

/** Blocks of units. */
export interface Blocks {
  /** Block of each unit, from 0, without gaps. */
  block: Int32Array;
  /** Number of blocks. */
  count: number;
  /** Units whose group was too small for a block of its own and was pooled with others. */
  pooled: number;
}

/**
 * Reads a rule: `none`, `pairs`, `quartiles`, or `strata:K` for blocks of K units.
 *
 * @throws {InputError} naming what is allowed.
 *
 * @example
 * ```ts
 * import { parseBlocks } from "./blocks.ts";
 * import { assertEquals, assertThrows } from "@std/assert";
 *
 * assertEquals(parseBlocks("pairs"), { kind: "size", size: 2 });
 * assertEquals(parseBlocks("strata:6"), { kind: "size", size: 6 });
 * assertThrows(() => parseBlocks("strata:1"), Error, "strata:K");
 * ```
 */
export function parseBlocks(text: string): BlockRule {
  if (text === "none") return { kind: "none" };
  if (text === "pairs") return { kind: "size", size: 2 };
  if (text === "quartiles") return { kind: "groups", groups: 4 };
  const size = Number(/^strata:(\d{1,6})$/.exec(text)?.[1]);
  if (size >= 2) return { kind: "size", size };
  throw new InputError(
    `blocks must be none, pairs, quartiles or strata:K with K of at least 2, got ${shown(text)}.`,
  );
}

/**
 * Puts units into blocks of neighbouring values, within groups where there are any.
 *
 * Units are sorted by value (ties in the order given) and cut into consecutive blocks of sizes as equal
 * as can be, of at least the rule's: one pair of an odd group is a triplet. A group with fewer units
 * than `least` cannot hold both arms: such groups are pooled, and their units counted. Blocking on a value that predicts the outcome takes the variance between blocks out of
 * the comparison (K. Imai, G. King & C. Nall, Statistical Science 24(1), 2009, for matched pairs).
 *
 * @param value what units of a block have alike: past turnout, in any unit.
 * @param options `rule`; `group` of each unit, never mixed in a block; `least` units of a group of its
 * own, 2 by default.
 * @throws {InputError} if there are fewer units than the rule needs.
 *
 * @example
 * ```ts
 * import { formBlocks } from "./blocks.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { block } = formBlocks([60, 71, 59, 70], { rule: { kind: "size", size: 2 } });
 * assertEquals([...block], [0, 1, 0, 1]);
 * ```
 */
export function formBlocks(
  value: ArrayLike<number>,
  { rule, group, least = 2 }: {
    rule: BlockRule;
    group?: readonly (string | null)[];
    least?: number;
  },
): Blocks {
  const size = value.length;
  const block = new Int32Array(size);
  const { groups, pooled } = grouped(size, group, least);
  let count = 0;
  for (const members of groups) {
    const blocks = blocksOf(rule, members.length, least);
    members.sort((i, j) => value[i] - value[j] || i - j);
    members.forEach((i, place) => {
      block[i] = count + Math.floor(place * blocks / members.length);
    });
    count += blocks;
  }
  return { block, count, pooled };
}

/** Members of each group, those of groups too small together as the last one. */
function grouped(
  size: number,
  group: readonly (string | null)[] | undefined,
  least: number,
): { groups: number[][]; pooled: number } {
  const all = Array.from({ length: size }, (_, i) => i);
  if (group === undefined) return { groups: [all], pooled: 0 };
  const byName = Map.groupBy(all, (i) => group[i]);
  const names = [...byName.keys()].sort((a, b) => String(a) < String(b) ? -1 : 1);
  const groups: number[][] = [];
  const small: number[] = [];
  for (const name of names) {
    const members = byName.get(name)!;
    // A bureau of no known group is alike to no other.
    if (name === null || members.length < least) small.push(...members);
    else groups.push(members);
  }
  if (small.length >= least || groups.length === 0) {
    if (small.length > 0) groups.push(small);
  } else groups[groups.length - 1].push(...small);
  return { groups, pooled: small.length };
}

/** Number of blocks in a group. */
function blocksOf(rule: BlockRule, units: number, least: number): number {
  if (rule.kind === "none") return 1;
  if (rule.kind === "size") return Math.max(1, Math.floor(units / rule.size));
  return Math.max(1, Math.min(rule.groups, Math.floor(units / least)));
}
