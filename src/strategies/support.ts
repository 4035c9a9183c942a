import { type Known, NO_PAST } from "./score.ts";

/** Where the candidate's bloc was strongest: its share of valid votes at the earlier election. */
export function support({ past, candidate }: Known): Float64Array | string {
  return past ? past.support.get(candidate)! : NO_PAST;
}
