/**
 * Arceneaux 2005: door-to-door in Kansas City, drawn by precinct.
 *
 * @module
 */

import { differenceInMeans, randomisationInference, tsls } from "../analysis/mod.ts";
import { unitsOf } from "../analysis/rows.ts";
import { tableOf, trialOf } from "./read.ts";
import type { Recomputed, TrialFiles } from "./types.ts";

/**
 * The effect, its error as if people and as precincts had been drawn, per contact, by redrawing.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { arceneaux2005 } from "./arceneaux2005.ts";
 *
 * const folder = new URL("../../../data/trials/", import.meta.url);
 * const figures = await arceneaux2005((file) => Deno.readFile(new URL(file, folder)));
 * assertAlmostEquals(figures.effect as number, 0.044, 0.0001);
 * ```
 */
export async function arceneaux2005(files: TrialFiles): Promise<Record<string, Recomputed>> {
  const trial = trialOf(await tableOf(files, "arceneaux2005.csv"), {
    outcome: "voted",
    treatment: "assigned",
    contact: "contacted",
    cluster: "precinct",
    count: "people",
  });
  const clustered = differenceInMeans(trial, { se: "CR1" });
  const { effect, firstStage } = tsls(trial);
  const { p, monteCarloError } = randomisationInference(trial, {
    clusterMeans: true,
    draws: 200_000,
  });
  return {
    people: unitsOf(trial).units,
    effect: clustered.estimate,
    "se.naive": differenceInMeans(trial, { se: "plain" }).se,
    "se.cluster": clustered.se,
    "contact.rate": firstStage.estimate,
    contact: effect.estimate,
    "p.randomisation": { value: p, monteCarloError },
  };
}
