import { type Known, NO_PAST } from "./score.ts";

/** Where most abstained: abstainers over registered at the earlier election. */
export function abstention({ past }: Known): Float64Array | string {
  return past ? past.abstention : NO_PAST;
}
