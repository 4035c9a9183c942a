import { type Known, NO_PAST } from "./score.ts";

/**
 * Abstention × past support, the ranking of the Socialist Party's door-to-door lists of 2012 (Pons 2018,
 * American Economic Review 108(6):1322-1363: strata ranked by abstention × left share of 2007).
 */
export function potential({ past, candidate }: Known): Float64Array | string {
  if (!past) return NO_PAST;
  const share = past.support.get(candidate)!;
  return past.abstention.map((abstention, b) => abstention * share[b]);
}
