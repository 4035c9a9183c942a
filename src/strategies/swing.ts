import { BLOCS } from "../bureaux/mod.ts";
import { type Known, NO_PAST } from "./score.ts";
import { sentence } from "../sentences/mod.ts";

/**
 * Where votes moved most between two earlier elections: half the sum of the absolute changes of the blocs'
 * shares (Pedersen 1979, European Journal of Political Research 7:1-26).
 *
 * @returns one score a bureau, in [0, 1], or why there is none.
 *
 * @example
 * ```ts
 * import { loadElection } from "../bureaux/mod.ts";
 * import { loadBackground } from "./background.ts";
 * import { swing } from "./swing.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const register = await loadElection("presidentielle-2022-t1", { within: "commune:48095" });
 * const background = await loadBackground(register);
 * const score = swing({ ...background, register, candidate: "gauche", rival: "centre" });
 * assertEquals(score.length, 8);
 * ```
 */
export function swing({ past, previous }: Known): Float64Array | string {
  if (!past) return NO_PAST;
  if (!previous) return sentence("one_past");
  return past.abstention.map((_, b) =>
    BLOCS.reduce(
      (sum, bloc) => sum + Math.abs(past.support.get(bloc)![b] - previous.support.get(bloc)![b]),
      0,
    ) / 2
  );
}
