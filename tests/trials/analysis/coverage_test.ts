/**
 * Trials drawn many times on outcomes with a known effect: how often each test rejects nothing that is
 * there, and each interval covers what is. Fixed seeds; thresholds are exact binomial limits.
 */

import { assert } from "@std/assert";
import { keyFromSeed, normal, shuffle, Stream } from "../../../src/random/mod.ts";
import {
  differenceInMeans,
  randomisationInference,
  stratified,
  wildBootstrap,
} from "../../../src/trials/analysis/mod.ts";
import type { SeType, Trial, TrialEstimate } from "../../../src/trials/types.ts";

const stream = new Stream(keyFromSeed("coverage"));

/** Clusters of 4 to 16 units with a shock each; half of them treated, or as many as told. */
function clustered(draw: number, clusters: number, effect: number, treated = clusters / 2): Trial {
  const arms = shuffle(
    stream.at(draw, clusters, 10_001),
    Array.from({ length: clusters }, (_, g) => g < treated ? 1 : 0),
  );
  const cluster: number[] = [];
  const outcome: number[] = [];
  for (let g = 0; g < clusters; g++) {
    stream.at(draw, clusters, 10_002, g);
    const shock = normal(stream);
    for (let i = 0; i < 4 + 4 * (g % 4); i++) {
      cluster.push(g);
      outcome.push(shock + normal(stream) + effect * arms[g]);
    }
  }
  return {
    outcome: Float64Array.from(outcome),
    treatment: Uint8Array.from(cluster, (g) => arms[g]),
    cluster: Int32Array.from(cluster),
  };
}

/** Share of draws whose 95 % interval holds the effect. */
function coverage(
  draws: number,
  effect: number,
  estimate: (draw: number) => TrialEstimate,
): number {
  let held = 0;
  for (let r = 0; r < draws; r++) {
    const { low, high } = estimate(r);
    if (low <= effect && effect <= high) held++;
  }
  return held / draws;
}

const byCluster = (clusters: number, se: SeType) =>
  coverage(2000, 0.5, (r) => differenceInMeans(clustered(r, clusters, 0.5), { se }));

Deno.test("95 % intervals by CR2 cover 93 to 97 %, 10 clusters included", () => {
  for (const clusters of [10, 40]) {
    const share = byCluster(clusters, "CR2");
    assert(share > 0.93 && share < 0.97, `${clusters} clusters: ${share}`);
  }
});

Deno.test("with 2 or 3 clusters treated in 20, CR2 covers too much and CR1 far too little", () => {
  for (const treated of [2, 3]) {
    const by = (se: SeType) =>
      coverage(1000, 0.5, (r) => differenceInMeans(clustered(r, 20, 0.5, treated), { se }));
    const [cr2, cr1] = [by("CR2"), by("CR1")];
    assert(cr2 > 0.965 && cr1 < 0.86, `${treated} treated: ${cr2} ${cr1}`);
  }
});

Deno.test("plain and HC2 intervals do not cover where clusters were drawn", () => {
  for (const se of ["plain", "HC2"] as const) assert(byCluster(40, se) < 0.75);
});

Deno.test("HC2 covers in blocked draws with unequal variances; without the strata it covers too much", () => {
  const draw = (r: number): Trial => {
    const arms = Array.from(
      { length: 6 },
      (_, s) =>
        shuffle(stream.at(r, s, 10_003), Array.from({ length: 10 }, (_, i) => i < 3 ? 1 : 0)),
    ).flat();
    stream.at(r, 0, 10_004);
    return {
      outcome: Float64Array.from(
        arms,
        (z, i) => Math.floor(i / 10) + (1 + 2 * z) * normal(stream) + z,
      ),
      treatment: Uint8Array.from(arms),
      stratum: Int32Array.from(arms, (_, i) => Math.floor(i / 10)),
    };
  };
  const estimators: [string, (trial: Trial) => TrialEstimate][] = [
    ["precision", (trial) => stratified(trial)],
    ["size", (trial) => stratified(trial, { weighting: "size" })],
  ];
  for (const [name, estimate] of estimators) {
    const share = coverage(2000, 1, (r) => estimate(draw(r)));
    assert(share > 0.93 && share < 0.97, `${name}: ${share}`);
  }
  assert(coverage(2000, 1, (r) => differenceInMeans(draw(r))) > 0.97);
});

Deno.test("with no effect, the tests for few clusters reject at their level", () => {
  // 5 % of 400: outside 8 to 35 one time in a thousand each side (exact binomial).
  let redrawn = 0;
  let wild = 0;
  for (let r = 0; r < 400; r++) {
    const trial = clustered(r, 14, 0);
    if (randomisationInference(trial, { draws: 199, seed: r }).p <= 0.05) redrawn++;
    if (wildBootstrap(trial, { draws: 99, seed: r }).p <= 0.05) wild++;
  }
  assert(redrawn >= 8 && redrawn <= 35, `${redrawn}`);
  assert(wild >= 8 && wild <= 35, `${wild}`);
});
