import { type Known, NO_PAST } from "./score.ts";

/**
 * Abstention × past support, the ranking of the Socialist Party's door-to-door lists of 2012 (Pons 2018,
 * American Economic Review 108(6):1322-1363: strata ranked by abstention × left share of 2007).
 *
 * @returns one score a bureau, in [0, 1], or why there is none.
 *
 * @example
 * ```ts
 * import { loadElection } from "../bureaux/mod.ts";
 * import { loadBackground } from "./background.ts";
 * import { potential } from "./potential.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const register = await loadElection("presidentielle-2022-t1", { within: "commune:48095" });
 * const background = await loadBackground(register);
 * const score = potential({ ...background, register, candidate: "gauche", rival: "centre" });
 * assertEquals(score.length, 8);
 * ```
 */
export function potential({ past, candidate }: Known): Float64Array | string {
  if (!past) return NO_PAST;
  const share = past.support.get(candidate)!;
  return past.abstention.map((abstention, b) => abstention * share[b]);
}
