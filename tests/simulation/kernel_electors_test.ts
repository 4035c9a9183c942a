/**
 * The kernel's aggregate formulas against a simulation of single electors written apart from them, in NumPy,
 * from the definition (fixtures/electors.py): means, variances and covariances over ten worlds.
 */

import { assert } from "@std/assert";
import fixture from "./fixtures/electors.json" with { type: "json" };
import { simulate } from "../../src/simulation/mod.ts";
import type { ElectorsWorld } from "./electors_world.ts";
import { fieldOf, NO_EFFECT, planned, runOf } from "./small.ts";

const REPLICATES = 60_000;

/** Columns of the kernel with the names of the fixture. */
function kernelColumns(world: ElectorsWorld): Record<string, Float64Array> {
  const { channel, effect, persuasion } = world;
  const scale = effect?.scale ?? 1;
  const evidence = {
    ...NO_EFFECT,
    contactRate: channel.contactRate,
    selectivity: channel.selectivity,
    // The fixture scales the effect at the source, the kernel after transport.
    turnout: effect && {
      ...effect,
      points: effect.points * scale,
      se: effect.se === null ? null : effect.se * scale,
      scale: 1,
      between: 0,
      attenuated: false,
      spillover: 0,
      estimates: [],
    },
    persuasion: persuasion && { ...persuasion, scale: 1, estimates: [] },
  };
  const run = runOf(
    fieldOf(world.bureaux),
    evidence,
    { campaign: planned(world.bureaux.map(({ attempts }) => attempts)) },
    { propensityPrecision: world.propensityPrecision, leaningSd: world.leaningSd },
    // Enough passes that reach is only limited by the number of electors, as in the fixture.
    { electorsPerUnit: channel.electorsPerUnit, passes: 100 },
  );
  const voters = new Float64Array(REPLICATES);
  const valid = new Float64Array(REPLICATES);
  const { outcomes, world: drawn } = simulate(run, 0, REPLICATES, (replicate, _, __, change) => {
    voters[replicate] += change.voters;
    valid[replicate] += change.valid;
  });
  return {
    net: outcomes.campaign.net_votes,
    margin: outcomes.campaign.margin_votes,
    voters,
    valid,
    "world.voters": drawn.voters,
    "world.candidate": drawn.candidate_votes,
    "world.rival": drawn.rival_votes,
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Covariance and its standard error over independent replicates. */
function covariance(a: Float64Array, b: Float64Array): { value: number; se: number } {
  const [meanA, meanB] = [mean(a), mean(b)];
  const products = a.map((value, i) => (value - meanA) * (b[i] - meanB));
  const value = mean(products);
  const spread = Math.sqrt(mean(products.map((product) => (product - value) ** 2)));
  return { value, se: spread / Math.sqrt(products.length) };
}

for (const scenario of fixture.scenarios) {
  Deno.test(`single electors agree with the kernel: ${scenario.name}`, () => {
    const columns = kernelColumns(scenario.world as ElectorsWorld);
    const near = (what: string, value: number, se: number, wanted: number, wantedSe: number) => {
      const z = (value - wanted) / Math.sqrt(se ** 2 + wantedSe ** 2);
      assert(
        Math.abs(z) < 4.5 || value === wanted,
        `${what}: ${value} (${se}) for ${wanted} (${wantedSe})`,
      );
    };
    for (const [name, moments] of Object.entries(scenario.moments)) {
      const spread = covariance(columns[name], columns[name]);
      near(
        `mean of ${name}`,
        mean(columns[name]),
        Math.sqrt(spread.value / REPLICATES),
        moments.mean,
        moments.meanSe,
      );
      near(`variance of ${name}`, spread.value, spread.se, moments.variance, moments.varianceSe);
    }
    for (const { of: [a, b], value, se } of scenario.covariances) {
      const drawn = covariance(columns[a], columns[b]);
      near(`covariance of ${a} and ${b}`, drawn.value, drawn.se, value, se);
    }
  });
}
