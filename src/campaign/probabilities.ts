/**
 * Probabilities of what becomes of the electors of a bureau.
 *
 * The definition is elector by elector (REFERENCE.md): an elector of propensity p votes without the
 * campaign if u < p, is contacted with a probability that depends on that vote, and if contacted votes
 * when u < logit⁻¹(logit p + δ), with the same u. Summed over the Beta of propensities, each abstainer of
 * a bureau is mobilised, and each voter kept home or switched, independently with the probabilities here.
 *
 * @module
 */

/** Probabilities of a response in one bureau, each in [0, 1]; "others" are neither candidate nor rival. */
export interface Probabilities {
  /** An abstainer is contacted and votes: ρ_a·Δ⁺/(1 − θ). */
  mobilised: number;
  /** A voter of the candidate is contacted and stays home: ρ_v·|Δ⁻|/θ; likewise the next two. */
  homeCandidate: number;
  homeRival: number;
  homeOthers: number;
  /** A voter of the rival is contacted, still votes, and votes for the candidate; likewise the next. */
  switchedRival: number;
  switchedOthers: number;
  /** A voter of the candidate is contacted, still votes, and votes for another option. */
  returned: number;
}

/**
 * Probabilities without any contact, to be set.
 *
 * @example
 * ```ts
 * import { noResponse } from "./probabilities.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(Object.values(noResponse()).every((probability) => probability === 0), true);
 * ```
 */
export function noResponse(): Probabilities {
  return {
    mobilised: 0,
    homeCandidate: 0,
    homeRival: 0,
    homeOthers: 0,
    switchedRival: 0,
    switchedOthers: 0,
    returned: 0,
  };
}

/**
 * Probabilities of contact by vote, ρ_a of those who abstain and ρ_v of those who vote, in a bureau of
 * turnout θ where a share c is contacted with selectivity ω: ρ_a = c/(θ(ω − 1) + 1) and ρ_v = ωρ_a, and
 * where ρ_v would pass 1, ρ_v = 1 and ρ_a = (c − θ)/(1 − θ).
 *
 * @returns [ρ_a, ρ_v].
 *
 * @example
 * ```ts
 * import { contactByVote } from "./probabilities.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const [abstainers, voters] = contactByVote(0.3, 0.7, 1.5);
 * assertAlmostEquals(0.7 * voters + 0.3 * abstainers, 0.3, 1e-15);
 * assertAlmostEquals(voters / abstainers, 1.5, 1e-15);
 * ```
 */
export function contactByVote(
  contacted: number,
  turnout: number,
  selectivity: number,
): [abstainers: number, voters: number] {
  const abstainers = contacted / (turnout * (selectivity - 1) + 1);
  const voters = selectivity * abstainers;
  if (voters <= 1) return [abstainers, voters];
  return [turnout < 1 ? Math.max(0, (contacted - turnout) / (1 - turnout)) : 0, 1];
}

/**
 * Sets the probabilities of one channel.
 *
 * @param effect h(θ)·attenuation, so that Δ = θ(1 − θ)·effect.
 * @param persuasion ψ in [−1, 1].
 * @param spillover factor of the turnout effect for co-residents, 1 without.
 *
 * @param contacted c in [0, 1]: share of the bureau's electors contacted.
 * @param turnout θ in [0, 1]; `selectivity` ω ≥ 1.
 *
 * @example
 * ```ts
 * import { noResponse, setProbabilities } from "./probabilities.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * // Half of a bureau at 60 % is contacted; a contact adds 6 points: 15 % of the abstainers it reaches.
 * const p = noResponse();
 * setProbabilities(p, 0.5, 0.6, 1, 0.06 / (0.6 * 0.4), 0, 1);
 * assertAlmostEquals(p.mobilised, 0.5 * 0.15, 1e-15);
 * ```
 */
export function setProbabilities(
  into: Probabilities,
  contacted: number,
  turnout: number,
  selectivity: number,
  effect: number,
  persuasion: number,
  spillover: number,
): void {
  let abstainers = contacted / (turnout * (selectivity - 1) + 1);
  let voters = selectivity * abstainers;
  if (voters > 1) [abstainers, voters] = contactByVote(contacted, turnout, selectivity);
  const lost = effect < 0 ? Math.min(1, -effect * (1 - turnout) * spillover) : 0;
  const home = voters * lost;
  const moved = voters * (1 - lost) * persuasion;
  const switched = moved > 0 ? moved : 0;
  into.mobilised = effect > 0 ? Math.min(1, abstainers * effect * turnout * spillover) : 0;
  into.homeCandidate = into.homeRival = into.homeOthers = home;
  into.switchedRival = into.switchedOthers = switched;
  into.returned = moved < 0 ? -moved : 0;
}

/**
 * λ of the mobilised: softmax(log s + ζ on the candidate), s_c e^ζ/(1 + s_c(e^ζ − 1)).
 *
 * @param share s_c in [0, 1].
 * @param odds e^ζ > 0.
 *
 * @returns in [0, 1].
 *
 * @example
 * ```ts
 * import { leaningShare } from "./probabilities.ts";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * // Odds of 3 to 7 become 6 to 7.
 * assertAlmostEquals(leaningShare(0.3, 2), 6 / 13, 1e-15);
 * ```
 */
export function leaningShare(share: number, odds: number): number {
  return share * odds / (1 + share * (odds - 1));
}
