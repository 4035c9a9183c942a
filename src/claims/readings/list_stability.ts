/**
 * Stability of a list of priority bureaux when the past result is drawn again.
 *
 * @module
 */

import { binomial, keyFromSeed, Stream } from "../../random/mod.ts";
import type { AuditContext } from "../context.ts";
import { distribution } from "../distribution.ts";
import { ClaimPurpose } from "../purposes.ts";
import type { SpecialReading } from "../types.ts";
import { type Finding, untested } from "./finding.ts";
import { numberIn } from "./parameters.ts";

/**
 * Bureaux of the largest scores, as a set; ties go to the first in the table.
 *
 * @param count whole, from 0 to the number of scores.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { topOf } from "./list_stability.ts";
 *
 * assertEquals([...topOf(Float64Array.of(3, 9, 5), 2)], [1, 2]);
 * ```
 */
export function topOf(scores: Float64Array, count: number): Set<number> {
  const order = [...scores.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
  return new Set(order.slice(0, count));
}

/**
 * Share of a list that is on another one of the same length.
 *
 * @returns in [0, 1]; 1 for two empty lists.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { overlap } from "./list_stability.ts";
 *
 * assertEquals(overlap(new Set([1, 2]), new Set([2, 3])), 0.5);
 * ```
 */
export function overlap(a: Set<number>, b: Set<number>): number {
  if (a.size === 0) return 1;
  let both = 0;
  for (const bureau of a) if (b.has(bureau)) both++;
  return both / a.size;
}

/**
 * Potential (abstention × support) of each bureau once its past result is drawn again: voters ~ Binomial(registered,
 * turnout), the candidate's ~ Binomial(voters, support). What changes is chance alone; what stays is what a list can
 * rest on.
 *
 * @example
 * ```ts
 * import { assert } from "@std/assert";
 * import { keyFromSeed, Stream } from "../../random/mod.ts";
 * import { redrawnPotential } from "./list_stability.ts";
 *
 * const [potential] = redrawnPotential(
 *   new Stream(keyFromSeed("demo")),
 *   0,
 *   { row: [0], registered: [1000], abstention: [0.3], support: [0.5] },
 * );
 * assert(potential > 0.1 && potential < 0.2);
 * ```
 */
export function redrawnPotential(
  stream: Stream,
  replicate: number,
  past: {
    row: ArrayLike<number>;
    registered: ArrayLike<number>;
    abstention: ArrayLike<number>;
    support: ArrayLike<number>;
  },
): Float64Array {
  return Float64Array.from(past.row, (row, b) => {
    const registered = past.registered[b];
    if (registered === 0) return 0;
    stream.at(replicate, row, ClaimPurpose.LIST);
    const voters = binomial(stream, registered, 1 - past.abstention[b]);
    if (voters === 0) return 0;
    return (1 - voters / registered) * (binomial(stream, voters, past.support[b]) / voters);
  });
}

/**
 * Audits the list: overlap of the top bureaux between two draws of one past, and between two elections.
 *
 * @example
 * ```ts
 * import { auditContext } from "../context.ts";
 * import { claim } from "../registry.ts";
 * import type { SpecialReading } from "../types.ts";
 * import { auditListStability } from "./list_stability.ts";
 *
 * const context = await auditContext({ territory: "departement:48", replicates: 20 });
 * const reading = claim("priority-bureaux").readings.at(-1) as SpecialReading;
 * console.log(auditListStability(reading, context).distributions[0].mean);
 * ```
 */
export function auditListStability(reading: SpecialReading, context: AuditContext): Finding {
  const top = numberIn(reading, "top");
  const { electorate: { bureaux }, background: { past } } = context;
  const count = Math.max(1, Math.round(top * bureaux.size));
  const base = {
    unit: "share of the list",
    quantity: `share of the ${count} bureaux of largest potential that stay on the list`,
    needs: [],
    contacts: null,
    registered: context.registered,
  };
  if (!past) {
    return untested({ ...base, distributions: [], notes: ["No earlier election: no list."] });
  }
  const option = bureaux.election.options.find(({ label }) => label === context.candidate)!;
  const support = past.support.get(option.bloc)!;
  const known = { ...past, row: bureaux.row, registered: bureaux.registered, support };
  const stream = new Stream(keyFromSeed(context.seed));
  const overlaps = Array.from({ length: Math.min(100, context.replicates) }, (_, r) =>
    overlap(
      topOf(redrawnPotential(stream, 2 * r, known), count),
      topOf(redrawnPotential(stream, 2 * r + 1, known), count),
    ));
  const own = bureaux.votes[bureaux.election.options.indexOf(option)];
  const then = past.abstention.map((abstention, b) => abstention * support[b]);
  const now = Float64Array.from(
    bureaux.registered,
    (n, b) =>
      n > 0 && bureaux.valid[b] > 0 ? (1 - bureaux.voters[b] / n) * own[b] / bureaux.valid[b] : 0,
  );
  const kept = overlap(topOf(then, count), topOf(now, count));
  return untested({
    ...base,
    distributions: [
      distribution({ name: "past drawn again", kind: "simulation", values: overlaps }, null),
      distribution({
        name: "from one election to the next",
        kind: "placebo",
        values: [kept],
      }, null),
    ],
    notes: [
      `Two lists drawn by lot would share ${
        (100 * count / bureaux.size).toFixed(0)
      } % of their bureaux.`,
      `Past: ${past.election}, bloc ${option.bloc}; next: ${bureaux.election.id}, ${option.label}.`,
      `${
        past.fromCommune + past.fromDepartement
      } of ${bureaux.size} bureaux have the past of their commune or ` +
      `département, and tie with it until drawn again.`,
    ],
  });
}
