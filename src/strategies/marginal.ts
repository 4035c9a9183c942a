import { type Known, NO_PAST } from "./score.ts";

/** Where the fight was closest: minus the gap between the blocs of the candidate and of the rival. */
export function marginal({ past, candidate, rival }: Known): Float64Array | string {
  if (!past) return NO_PAST;
  if (candidate === rival) {
    return `the candidate and the rival are of one bloc (${candidate}), so the gap cannot be mapped`;
  }
  const [own, other] = [past.support.get(candidate)!, past.support.get(rival)!];
  return own.map((share, b) => -Math.abs(share - other[b]));
}
