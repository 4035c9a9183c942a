import type { PlaceboRecord } from "../../../claims/placebo/mod.ts";

/** What the page of a placebo is made from. */
export interface PlaceboInput {
  record: PlaceboRecord;
  /** How it is made again. */
  run: { command: string; digest: string; files: readonly string[] };
}
