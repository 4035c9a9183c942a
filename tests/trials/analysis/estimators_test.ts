/**
 * Estimators against R's estimatr, to 1e-8 (fixtures/make.R).
 */

import { assert } from "@std/assert";
import { differenceInMeans, lin, stratified, tsls } from "../../../src/trials/analysis/mod.ts";
import type { SeType, TrialEstimate } from "../../../src/trials/types.ts";
import { exampleTrial, expected } from "../fixtures/expected.ts";

type Case = keyof typeof expected.cases;

function agrees(name: Case, actual: TrialEstimate, tolerance = 1e-8): void {
  const wanted = expected.cases[name] as Record<string, number>;
  for (const key of ["estimate", "se", "df", "p", "low", "high"] as const) {
    if (wanted[key] === undefined) continue;
    const allowed = tolerance * Math.max(1, Math.abs(wanted[key]));
    assert(
      Math.abs(actual[key]! - wanted[key]) <= allowed,
      `${name}: ${key} is ${actual[key]}, R has ${wanted[key]}`,
    );
  }
}

Deno.test("difference in means is estimatr's", () => {
  agrees("difference", differenceInMeans(exampleTrial()));
  const plain: [Case, SeType][] = [
    ["difference.classical", "plain"],
    ["difference.HC0", "HC0"],
    ["difference.HC1", "HC1"],
  ];
  for (const [name, se] of plain) agrees(name, differenceInMeans(exampleTrial(), { se }));
  const weighted = exampleTrial({ weight: "w" });
  agrees("difference.weight", differenceInMeans(weighted));
  agrees("difference.weight.classical", differenceInMeans(weighted, { se: "plain" }));
  agrees("difference.weight.HC1", differenceInMeans(weighted, { se: "HC1" }));
});

Deno.test("clustered difference in means is estimatr's, with its degrees of freedom", () => {
  const trial = exampleTrial({ cluster: "cluster" });
  agrees("difference.CR2", differenceInMeans(trial));
  agrees("difference.CR0", differenceInMeans(trial, { se: "CR0" }));
  agrees("difference.stata", differenceInMeans(trial, { se: "CR1" }));
  const drawn = { cluster: "cluster", clusteredTreatment: true } as const;
  agrees("difference.clustered.CR2", differenceInMeans(exampleTrial(drawn)));
  const weighted = exampleTrial({ cluster: "cluster", weight: "w" });
  agrees("difference.weight.CR2", differenceInMeans(weighted));
  agrees("difference.weight.stata", differenceInMeans(weighted, { se: "CR1" }));
  agrees(
    "difference.clustered.weight.CR2",
    differenceInMeans(exampleTrial({ ...drawn, weight: "w" })),
  );
  agrees(
    "difference.clustered.group-weight.CR2",
    differenceInMeans(exampleTrial({ ...drawn, weight: "wg" })),
  );
});

Deno.test("strata by precision are a regression with dummies", () => {
  const trial = exampleTrial({ stratum: true });
  agrees("precision", stratified(trial));
  agrees("precision.HC1", stratified(trial, { se: "HC1" }));
  agrees("precision.classical", stratified(trial, { se: "plain" }));
  agrees("precision.weight", stratified(exampleTrial({ stratum: true, weight: "w" })));
});

Deno.test("strata by precision with clusters: inside strata, across them, weighted", () => {
  const trial = exampleTrial({ stratum: true, cluster: "cluster" });
  agrees("precision.CR2", stratified(trial));
  agrees("precision.stata", stratified(trial, { se: "CR1" }));
  const drawn = { stratum: true, cluster: "cluster", clusteredTreatment: true } as const;
  agrees("precision.clustered.CR2", stratified(exampleTrial(drawn)));
  const crossing = { stratum: true, cluster: "crossing" } as const;
  agrees("precision.crossing.CR2", stratified(exampleTrial(crossing)));
  for (const weight of ["w", "wg"] as const) {
    const name = weight === "w" ? "precision.weight.CR2" : "precision.group-weight.CR2";
    agrees(name, stratified(exampleTrial({ stratum: true, cluster: "cluster", weight })));
  }
  const weighted = stratified(exampleTrial({ ...crossing, weight: "w" }));
  agrees("precision.crossing.weight.CR2", weighted);
  agrees("clubSandwich.crossing.weight", weighted);
});

Deno.test("strata by size, and pairs, are estimatr's blocks", () => {
  const size = { weighting: "size" } as const;
  agrees("size", stratified(exampleTrial({ stratum: true }), size));
  const drawn = { stratum: true, cluster: "cluster", clusteredTreatment: true } as const;
  agrees("size.clustered.CR2", stratified(exampleTrial(drawn), size));
  const { stratum, z, y } = expected.pairs;
  const pairs = {
    outcome: Float64Array.from(y),
    treatment: Uint8Array.from(z),
    stratum: Int32Array.from(stratum),
  };
  agrees("pairs", stratified(pairs, size));
});

Deno.test("Lin's adjustment is lm_lin, and takes strata", () => {
  const covariates: ("x1" | "x2")[] = ["x1", "x2"];
  agrees("lin", lin(exampleTrial({ covariates })));
  agrees("lin.weight", lin(exampleTrial({ covariates, weight: "w" })));
  const drawn = { covariates, cluster: "cluster", clusteredTreatment: true } as const;
  agrees("lin.CR2", lin(exampleTrial(drawn)));
  agrees("lin.weight.CR2", lin(exampleTrial({ covariates, cluster: "cluster", weight: "w" })));
  agrees(
    "lin.crossing.weight.CR2",
    lin(exampleTrial({ covariates, cluster: "crossing", weight: "w" })),
  );
  agrees("lin.strata", lin(exampleTrial({ covariates: ["x1"], stratum: true })));
});

Deno.test("effect per contact is iv_robust", () => {
  const trial = exampleTrial({ contact: true });
  agrees("2sls", tsls(trial).effect);
  agrees("2sls.HC1", tsls(trial, { se: "HC1" }).effect);
  agrees("2sls.classical", tsls(trial, { se: "plain" }).effect);
  agrees("2sls.strata", tsls(exampleTrial({ contact: true, stratum: true })).effect);
  const controls = exampleTrial({ contact: true, covariates: ["x1", "x2"], weight: "w" });
  agrees("2sls.controls.weight", tsls(controls).effect);
  const drawn = { contact: true, cluster: "cluster", clusteredTreatment: true } as const;
  agrees("2sls.CR2", tsls(exampleTrial(drawn)).effect);
  agrees("2sls.stata", tsls(exampleTrial(drawn), { se: "CR1" }).effect);
  agrees("2sls.strata.CR2", tsls(exampleTrial({ ...drawn, stratum: true })).effect);
});

Deno.test("Anderson and Rubin's set is the test inverted, strong stage or weak", () => {
  const close = (a: number, b: number) => assert(Math.abs(a - b) < 1e-8, `${a} against ${b}`);
  const { set, weak } = tsls(exampleTrial({ contact: true }));
  assert(!weak && set.kind === "interval");
  close(set.low, expected.cases["anderson-rubin"].low);
  close(set.high, expected.cases["anderson-rubin"].high);
  const feeble = tsls({
    ...exampleTrial(),
    outcome: Float64Array.from(expected.weak.y),
    contact: Float64Array.from(expected.weak.contact),
  });
  const wanted = expected.cases["anderson-rubin.weak"];
  assert(feeble.weak && feeble.set.kind === "outside" && wanted.outside);
  close(feeble.f!, wanted.f);
  close(feeble.set.low, wanted.ends[0]);
  close(feeble.set.high, wanted.ends[1]);
});
