/**
 * Pons 2018: Hollande's door-to-door campaign of 2012, drawn by bureau.
 *
 * @module
 */

import { randomisationInference, stratified, tsls } from "../analysis/mod.ts";
import type { TrialTable } from "../analysis/table/table.ts";
import type { Trial } from "../types.ts";
import { column, meanWhere, tableOf, trialOf } from "./read.ts";
import type { Recomputed, TrialFiles } from "./types.ts";

/** France, first round of 2012: Conseil constitutionnel, declaration of 25 April 2012. */
const FRANCE = {
  registered: 46_028_542,
  voters: 36_584_399,
  valid: 35_883_209,
  hollande: 10_272_705,
};

/** Enough that four Monte Carlo errors stay below a hundredth. */
const DRAWS = 2000;

/**
 * Effects of the draw on Hollande's share and on turnout, first stage, effect per bureau allocated, all within
 * strata with the article's robust errors (HC1), by redrawing, and the gap that selection alone makes.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { pons2018 } from "./pons2018.ts";
 *
 * const folder = new URL("../../../data/trials/", import.meta.url);
 * const figures = await pons2018((file) => Deno.readFile(new URL(file, folder)));
 * assertAlmostEquals(figures["effect.share"] as number, 0.0063, 0.00005);
 * ```
 */
export async function pons2018(files: TrialFiles): Promise<Record<string, Recomputed>> {
  const table = await tableOf(files, "pons2018.csv");
  const share = trialFor(table, "share_t1");
  const turnout = trialFor(table, "turnout_t1");
  const onShare = stratified(share, { se: "HC1" });
  const onTurnout = stratified(turnout, { se: "HC1" });
  const { effect, firstStage } = tsls(share, { se: "HC1" });
  const allocated = (row: number) => share.contact![row] === 1;
  const control = (row: number) => share.treatment[row] === 0;
  return {
    units: table.rows,
    "units.used": onShare.units,
    "effect.share": onShare.estimate,
    "se.share": onShare.se,
    "effect.turnout": onTurnout.estimate,
    "se.turnout": onTurnout.se,
    "first-stage": firstStage.estimate,
    "first-stage.se": firstStage.se,
    "allocated.share": effect.estimate,
    "allocated.share.se": effect.se,
    "control.share": meanWhere(column(table, "share_t1"), control),
    "control.turnout": meanWhere(column(table, "turnout_t1"), control),
    "p.share": redrawn(share),
    "p.turnout": redrawn(turnout),
    "gap.share": 100 * (meanWhere(share.outcome, allocated) - FRANCE.hollande / FRANCE.valid),
    "gap.turnout": 100 *
      (meanWhere(turnout.outcome, allocated) - FRANCE.voters / FRANCE.registered),
  };
}

function trialFor(table: TrialTable, outcome: string): Trial {
  return trialOf(table, {
    outcome,
    treatment: "assigned",
    contact: "allocated",
    strata: "stratum",
  });
}

function redrawn(trial: Trial): Recomputed {
  const { p, monteCarloError } = randomisationInference(trial, { draws: DRAWS });
  return { value: p, monteCarloError };
}
