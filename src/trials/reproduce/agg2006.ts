/**
 * Arceneaux, Gerber and Green 2006: commercial calls, Iowa and Michigan.
 *
 * @module
 */

import { differenceInMeans, naiveContrast, rowsOf, stratified, tsls } from "../analysis/mod.ts";
import { tableOf, trialOf } from "./read.ts";
import { unitsOf } from "../analysis/rows.ts";
import type { Recomputed, TrialFiles } from "./types.ts";

/**
 * Effects by stratum, pooled, per contact, and the naive gap beside them.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { agg2006 } from "./agg2006.ts";
 *
 * const folder = new URL("../../../data/trials/", import.meta.url);
 * const figures = await agg2006((file) => Deno.readFile(new URL(file, folder)));
 * assertAlmostEquals(figures.contact as number, -0.38, 0.005);
 * ```
 */
export async function agg2006(files: TrialFiles): Promise<Record<string, Recomputed>> {
  const trial = trialOf(await tableOf(files, "agg2006.csv"), {
    outcome: "voted",
    treatment: "assigned",
    contact: "contacted",
    strata: "stratum",
    count: "people",
  });
  const pooled = stratified(trial);
  const { effect } = tsls(trial);
  const figures: Record<string, Recomputed> = {
    people: unitsOf(trial).units,
    effect: 100 * pooled.estimate,
    se: 100 * pooled.se,
    contact: 100 * effect.estimate,
    "contact.se": 100 * effect.se,
    naive: 100 * naiveContrast(trial).estimate,
  };
  for (let s = 0; s < 4; s++) {
    const rows = [...trial.stratum!.keys()].filter((row) => trial.stratum![row] === s);
    figures[`effect.${s + 1}`] = differenceInMeans(rowsOf(trial, rows)).estimate;
  }
  return figures;
}
