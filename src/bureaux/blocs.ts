/**
 * Votes by political bloc, the measure that two elections have in common.
 *
 * @module
 */

import { type Bloc, BLOCS, type Bureaux } from "./types.ts";

/**
 * Votes of each bloc that stands in the election, by bureau: the sum of its options. Over the blocs
 * they sum to `valid`.
 *
 * @returns in the order of `BLOCS`; a bloc without an option is not there.
 *
 * @example
 * ```ts
 * import { blocVotes } from "./blocs.ts";
 * import { loadElection } from "./load.ts";
 *
 * const bureaux = await loadElection("presidentielle-2022-t1", { within: "departement:48" });
 * for (const [bloc, votes] of blocVotes(bureaux)) console.log(bloc, votes[0]);
 * ```
 */
export function blocVotes(
  bureaux: Pick<Bureaux, "election" | "size" | "votes">,
): Map<Bloc, Int32Array> {
  const { election: { options }, size, votes } = bureaux;
  const sums = new Map<Bloc, Int32Array>();
  for (const bloc of BLOCS) {
    const columns = votes.filter((_, k) => options[k].bloc === bloc);
    if (columns.length === 0) continue;
    const sum = new Int32Array(size);
    for (const column of columns) for (let i = 0; i < size; i++) sum[i] += column[i];
    sums.set(bloc, sum);
  }
  return sums;
}
