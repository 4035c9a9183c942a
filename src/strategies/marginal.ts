import { type Known, NO_PAST } from "./score.ts";
import { sentence } from "../sentences/mod.ts";

/**
 * Where the fight was closest: minus the gap between the blocs of the candidate and of the rival.
 *
 * @returns one score a bureau, in [−1, 0], or why there is none.
 *
 * @example
 * ```ts
 * import { loadElection } from "../bureaux/mod.ts";
 * import { loadBackground } from "./background.ts";
 * import { marginal } from "./marginal.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const register = await loadElection("presidentielle-2022-t1", { within: "commune:48095" });
 * const background = await loadBackground(register);
 * const score = marginal({ ...background, register, candidate: "gauche", rival: "centre" });
 * assertEquals(score.length, 8);
 * ```
 */
export function marginal({ past, candidate, rival }: Known): Float64Array | string {
  if (!past) return NO_PAST;
  if (candidate === rival) {
    return sentence("one_bloc", { bloc: candidate });
  }
  const [own, other] = [past.support.get(candidate)!, past.support.get(rival)!];
  return own.map((share, b) => -Math.abs(share - other[b]));
}
