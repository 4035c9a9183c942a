/**
 * Gerber, Green and Larimer 2008: five arms of mail, Michigan.
 *
 * @module
 */

import { differenceInMeans } from "../analysis/mod.ts";
import { evaluateRankings, trialGains } from "../rank/mod.ts";
import type { TrialTable } from "../analysis/table/table.ts";
import type { Trial } from "../types.ts";
import { column, groups, sumWhere, tableOf, trialOf } from "./read.ts";
import type { Recomputed, TrialFiles } from "./types.ts";

const ARMS = ["control", "civic-duty", "hawthorne", "self", "neighbors"];

/**
 * Turnout by arm, effects with errors by household, effects of Neighbors by past votes, and how well "fewest
 * past votes first" finds the effect.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { ggl2008 } from "./ggl2008.ts";
 *
 * const folder = new URL("../../../data/trials/", import.meta.url);
 * const figures = await ggl2008((file) => Deno.readFile(new URL(file, folder)));
 * assertAlmostEquals(figures["effect.neighbors"] as number, 8.13, 0.005);
 * ```
 */
export async function ggl2008(files: TrialFiles): Promise<Record<string, Recomputed>> {
  const people = await tableOf(files, "ggl2008.csv");
  const households = await tableOf(files, "ggl2008-households.csv");
  const { codes, labels } = groups(people, "arm");
  const count = column(people, "people");
  const voted = column(people, "voted");
  const figures: Record<string, Recomputed> = {
    people: sumWhere(count, () => true),
    households: sumWhere(column(households, "households"), () => true),
  };
  for (const arm of ARMS) {
    const code = labels.indexOf(arm);
    const all = sumWhere(count, (row) => codes[row] === code);
    const voters = sumWhere(count, (row) => codes[row] === code && voted[row] === 1);
    figures[`turnout.${arm}`] = 100 * voters / all;
    if (arm === "control") continue;
    const { estimate, se } = differenceInMeans(householdTrial(households, arm));
    figures[`effect.${arm}`] = 100 * estimate;
    figures[`se.${arm}`] = 100 * se;
  }
  return { ...figures, ...byPastVotes(people), ...fewestFirst(people) };
}

/** People of one arm and of the controls in their households: a cluster a household, cells by vote. */
function householdTrial(table: TrialTable, arm: string): Trial {
  const { codes, labels } = groups(table, "arm");
  const [treated, control] = [labels.indexOf(arm), labels.indexOf("control")];
  const members = column(table, "members");
  const votes = column(table, "votes");
  const households = column(table, "households");
  const outcome: number[] = [];
  const treatment: number[] = [];
  const cluster: number[] = [];
  const count: number[] = [];
  let household = 0;
  for (let row = 0; row < table.rows; row++) {
    if (codes[row] !== treated && codes[row] !== control) continue;
    for (let h = 0; h < households[row]; h++, household++) {
      for (const vote of [0, 1]) {
        const people = vote ? votes[row] : members[row] - votes[row];
        if (people === 0) continue;
        outcome.push(vote);
        treatment.push(codes[row] === treated ? 1 : 0);
        cluster.push(household);
        count.push(people);
      }
    }
  }
  return {
    outcome: Float64Array.from(outcome),
    treatment: Uint8Array.from(treatment),
    cluster: Int32Array.from(cluster),
    count: Float64Array.from(count),
  };
}

const NEIGHBORS = {
  outcome: "voted",
  treatment: "arm",
  treated: "neighbors",
  control: "control",
  count: "people",
};

function byPastVotes(people: TrialTable): Record<string, Recomputed> {
  const { trial, past } = neighbors(people);
  const figures: Record<string, Recomputed> = {};
  for (let votes = 0; votes <= 5; votes++) {
    const rate = [0, 1].map((arm) => {
      const inArm = (row: number) => past[row] === votes && trial.treatment[row] === arm;
      return sumWhere(trial.count!, (row) => inArm(row) && trial.outcome[row] === 1) /
        sumWhere(trial.count!, inArm);
    });
    figures[`effect.past.${votes}`] = 100 * (rate[1] - rate[0]);
  }
  return figures;
}

function neighbors(people: TrialTable): { trial: Trial; past: Float64Array } {
  // Past votes ride along as a covariate, so that they keep to the rows of these two arms.
  const trial = trialOf(people, { ...NEIGHBORS, covariates: ["past_votes"] });
  return { trial: { ...trial, covariates: undefined }, past: trial.covariates![0].values };
}

/** Its error would need households, which the cells by past votes do not carry: none is given. */
function fewestFirst(people: TrialTable): Record<string, Recomputed> {
  const { trial, past } = neighbors(people);
  // Treated shares differ a little between numbers of past votes: each its own.
  const gain = trialGains({ ...trial, stratum: Int32Array.from(past) });
  const { rankings: [{ autoc }] } = evaluateRankings({
    gain,
    scores: new Map([["fewest", past.map((votes) => -votes)]]),
    count: trial.count,
  }, { replicates: 2 });
  return { "autoc.fewest": autoc.estimate };
}
