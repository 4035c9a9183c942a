/** No bureau-level strategy beats the oracle on real results, and no oracle beats perfect profiles. */

import { assert, assertAlmostEquals } from "@std/assert";
import { PRESETS } from "../../src/evidence/mod.ts";
import { simulate } from "../../src/simulation/mod.ts";
import { deviation, mean } from "../campaign/moments.ts";
import { preparedIn, territory } from "./real.ts";

const garonne = await territory("departement:31");
const REPLICATES = 200;

for (const evidence of PRESETS) {
  for (const objective of ["margin", "votes"] as const) {
    Deno.test(`the oracle is beaten by none: ${evidence}, ${objective}`, () => {
      const { run } = preparedIn(garonne, {
        evidence,
        objective,
        candidate: "melenchon",
        budget: { attempts: 30_000 },
      });
      const { outcomes } = simulate(run, 0, REPLICATES);
      const column = objective === "margin" ? "margin_votes" : "net_votes";
      const { oracle, individual } = outcomes;
      const ahead = (first: Float64Array, second: Float64Array, label: string) => {
        const gaps = first.map((value, r) => value - second[r]);
        const error = deviation(gaps) / Math.sqrt(REPLICATES);
        assert(mean(gaps) >= -4 * error - 1e-9, `${label}: ${mean(gaps)} (${error})`);
      };
      for (const [name, columns] of Object.entries(outcomes)) {
        if (name === "individual") continue;
        ahead(oracle[column], columns[column], `oracle minus ${name}`);
        ahead(
          oracle[`expected_${column}`],
          columns[`expected_${column}`],
          `oracle minus ${name}, expected`,
        );
      }
      ahead(individual[column], oracle[column], "individual minus oracle");
      ahead(
        individual[`expected_${column}`],
        oracle[`expected_${column}`],
        "individual minus oracle, expected",
      );
      // The bound is worth something, but where every contact is a vote, wherever it is made.
      const best = Math.max(
        ...["abstention", "support", "potential", "covariates"].map((name) =>
          mean(outcomes[name][`expected_${column}`])
        ),
      );
      const bound = mean(oracle[`expected_${column}`]);
      if (evidence === "as-sold" && objective === "votes") {
        assertAlmostEquals(bound / best, 1, 1e-9);
      } else assert(bound > 1.05 * best, `${bound} for ${best}`);
    });
  }
}
