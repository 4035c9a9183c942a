import { type Known, NO_PAST } from "./score.ts";

/**
 * Where the candidate's bloc was strongest: its share of valid votes at the earlier election.
 *
 * @returns one score a bureau, in [0, 1], or why there is none.
 *
 * @example
 * ```ts
 * import { loadElection } from "../bureaux/mod.ts";
 * import { loadBackground } from "./background.ts";
 * import { support } from "./support.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const register = await loadElection("presidentielle-2022-t1", { within: "commune:48095" });
 * const background = await loadBackground(register);
 * const score = support({ ...background, register, candidate: "gauche", rival: "centre" });
 * assertEquals(score.length, 8);
 * ```
 */
export function support({ past, candidate }: Known): Float64Array | string {
  return past ? past.support.get(candidate)! : NO_PAST;
}
