/**
 * How often the tests of a trial are wrong where nothing is done, and how often intervals hold the
 * truth, over real bureaux: the long version of the A/A tests.
 *
 *     deno run --allow-read bench/trial_coverage.ts [simulations]
 */

import {
  declareDesign,
  type DesignOptions,
  diagnose,
  loadTrialUnits,
} from "../src/trials/design/mod.ts";

const simulations = Number(Deno.args[0] ?? 10_000);
const designs: [string, string, DesignOptions][] = [
  ["complete", "93", {}],
  ["pairs", "93", { blocks: "pairs" }],
  ["quartiles, precision", "93", { blocks: "quartiles" }],
  ["quartiles, size", "93", { blocks: "quartiles", estimator: "stratified-size" }],
  ["lin", "93", { estimator: "lin" }],
  ["20 bureaux", "93", { bureaux: 20 }],
  ["20 bureaux, lin", "93", { bureaux: 20, estimator: "lin" }],
  ["20 bureaux, pairs", "93", { bureaux: 20, blocks: "pairs" }],
  ["40 communes", "93", { cluster: "commune" }],
  ["40 communes, lin", "93", { cluster: "commune", estimator: "lin" }],
  ["40 communes, quartiles", "93", { cluster: "commune", blocks: "quartiles" }],
  ["12 circonscriptions", "93", { cluster: "circonscription" }],
  ["10 circonscriptions", "31", { cluster: "circonscription" }],
  ["10 circonscriptions, lin", "31", { cluster: "circonscription", estimator: "lin" }],
  ["communes of Haute-Garonne", "31", { cluster: "commune" }],
];
for (const [name, departement, options] of designs) {
  const units = await loadTrialUnits({ territory: `departement:${departement}` });
  const { falsePositives, coverage, trueSe, meanSe } = diagnose(
    declareDesign(units, { effectPerBureau: 0.5, effectSd: 0.3, simulations, ...options }),
  );
  const percent = ({ value, mcse }: typeof coverage) =>
    `${(100 * value!).toFixed(1)} ± ${(100 * mcse!).toFixed(1)} %`;
  console.log(
    `${name.padEnd(26)} false positives ${percent(falsePositives)}, coverage ${
      percent(coverage)
    }, ` +
      `standard error ${meanSe.value!.toFixed(3)} for ${trueSe.value!.toFixed(3)}`,
  );
}
