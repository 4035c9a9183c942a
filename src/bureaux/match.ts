/**
 * Putting the bureaux of two elections side by side.
 *
 * @module
 */

import { numberOption } from "../input.ts";
import type { Bureaux } from "./types.ts";

/** Bureaux of two elections that can be taken for the same, and those that cannot. */
export interface Match {
  /** Relative change of the register that was allowed. */
  tolerance: number;
  /** Number of pairs. */
  size: number;
  /** Place in the first table of each pair, ascending. */
  a: Int32Array;
  /** Place in the second table of each pair. */
  b: Int32Array;
  /** Places in the first table of bureaux whose code the second lacks. */
  onlyA: Int32Array;
  /** Places in the second table of bureaux whose code the first lacks. */
  onlyB: Int32Array;
  /** Pairs of one code left out because the register moved by more than the tolerance. */
  moved: { a: Int32Array; b: Int32Array };
  /** What was kept and left out, in a sentence. */
  note: string;
}

/**
 * Pairs the bureaux of two elections that have the same code and about the same register:
 * |N_a − N_b| ≤ tolerance · N_b. The second table is the reference, as a rule the earlier election. The
 * same code with quite another register is taken for another perimeter: bureaux are redrawn between
 * elections and keep their number.
 *
 * @param options `tolerance`: relative to the register in `b`, of at least 0; 0.1 by default. A bureau
 * without registered electors in `b` matches one without any in `a`.
 * @throws {InputError} if the tolerance is not a number of at least 0.
 *
 * @example
 * ```ts
 * import { loadElection } from "./load.ts";
 * import { matchElections } from "./match.ts";
 *
 * const within = "departement:48";
 * const now = await loadElection("presidentielle-2022-t1", { within });
 * const before = await loadElection("presidentielle-2017-t1", { within });
 * console.log(matchElections(now, before).note);
 * ```
 */
export function matchElections(
  a: Bureaux,
  b: Bureaux,
  { tolerance = 0.1 }: { tolerance?: number } = {},
): Match {
  const allowed = numberOption("tolerance", tolerance, { min: 0 });
  const inB = new Map<string, number>();
  for (let j = 0; j < b.size; j++) inB.set(b.code[j], j);
  const pairs: number[] = [], moved: number[] = [], onlyA: number[] = [];
  const seen = new Uint8Array(b.size);
  for (let i = 0; i < a.size; i++) {
    const j = inB.get(a.code[i]);
    if (j === undefined) {
      onlyA.push(i);
      continue;
    }
    seen[j] = 1;
    // Slack for products such as 0.29 × 100, which falls a hair short of 29.
    const most = allowed * b.registered[j] * (1 + 1e-12);
    if (Math.abs(a.registered[i] - b.registered[j]) <= most) pairs.push(i, j);
    else moved.push(i, j);
  }
  const onlyB: number[] = [];
  for (let j = 0; j < b.size; j++) if (seen[j] === 0) onlyB.push(j);
  return {
    tolerance: allowed,
    size: pairs.length / 2,
    a: everyOther(pairs, 0),
    b: everyOther(pairs, 1),
    onlyA: Int32Array.from(onlyA),
    onlyB: Int32Array.from(onlyB),
    moved: { a: everyOther(moved, 0), b: everyOther(moved, 1) },
    note: noteOn(a, b, pairs.length / 2, moved.length / 2, onlyA.length, onlyB.length, allowed),
  };
}

function everyOther(pairs: readonly number[], first: 0 | 1): Int32Array {
  return Int32Array.from({ length: pairs.length / 2 }, (_, k) => pairs[2 * k + first]);
}

function noteOn(
  a: Bureaux,
  b: Bureaux,
  matched: number,
  moved: number,
  onlyA: number,
  onlyB: number,
  tolerance: number,
): string {
  const [now, before] = [a.election.id, b.election.id];
  const percent = Number((100 * tolerance).toPrecision(12));
  return `${matched} of the ${a.size} bureaux of ${now} have the same code in ${before} and a register ` +
    `within ±${percent} % of it; left out: ${moved} whose register moved more, ${onlyA} whose code is ` +
    `only in ${now}, ${onlyB} whose code is only in ${before}.`;
}
