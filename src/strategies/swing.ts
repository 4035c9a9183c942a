import { BLOCS } from "../bureaux/mod.ts";
import { type Known, NO_PAST } from "./score.ts";

/**
 * Where votes moved most between two earlier elections: half the sum of the absolute changes of the blocs'
 * shares (Pedersen 1979, European Journal of Political Research 7:1-26).
 */
export function swing({ past, previous }: Known): Float64Array | string {
  if (!past) return NO_PAST;
  if (!previous) return "it needs two earlier elections and one is packaged";
  return past.abstention.map((_, b) =>
    BLOCS.reduce(
      (sum, bloc) => sum + Math.abs(past.support.get(bloc)![b] - previous.support.get(bloc)![b]),
      0,
    ) / 2
  );
}
