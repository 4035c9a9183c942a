/** Scores by hand, on a past of four bureaux. */

import { assertAlmostEquals, assertEquals } from "@std/assert";
import {
  abstention,
  marginal,
  NO_PAST,
  potential,
  type Score,
  SCORES,
  STRATEGIES,
  support,
  swing,
} from "../../src/strategies/mod.ts";
import { knownOf, pastOf } from "./known.ts";

const PAST = pastOf([0.2, 0.5, 0.35, 1], {
  gauche: [0.4, 0.1, 0.3, 0],
  droite: [0.35, 0.6, 0.3, 0],
  centre: [0.25, 0.3, 0.4, 0],
});

function assertScores(actual: Float64Array | string, expected: number[]): void {
  assertEquals(actual.length, expected.length);
  expected.forEach((value, b) => assertAlmostEquals(actual[b] as number, value, 1e-15));
}

Deno.test("abstention and support are those of the past", () => {
  assertScores(abstention(knownOf(PAST)), [0.2, 0.5, 0.35, 1]);
  assertScores(support(knownOf(PAST)), [0.4, 0.1, 0.3, 0]);
  assertScores(support({ ...knownOf(PAST), candidate: "centre" }), [0.25, 0.3, 0.4, 0]);
});

Deno.test("potential is abstention × support, the ranking of 2012", () => {
  assertScores(potential(knownOf(PAST)), [0.08, 0.05, 0.105, 0]);
});

Deno.test("marginal is minus the gap of the two blocs", () => {
  assertScores(marginal(knownOf(PAST)), [-0.05, -0.5, 0, 0]);
  const why = marginal({ ...knownOf(PAST), rival: "gauche" });
  assertEquals(
    why,
    "the candidate and the rival are of one bloc (gauche), so the gap cannot be mapped",
  );
});

Deno.test("swing is half the sum of the blocs' absolute changes", () => {
  const previous = pastOf([0, 0, 0, 0], {
    gauche: [0.4, 0.3, 0.1, 0],
    droite: [0.3, 0.5, 0.5, 0],
    centre: [0.2, 0.2, 0.4, 0],
    divers: [0.1, 0, 0, 1],
  });
  // |0|+|.05|+|.05|+|−.1|; .2+.1+.1; .2+.2; 1.
  assertScores(swing({ ...knownOf(PAST), previous }), [0.1, 0.2, 0.2, 0.5]);
  assertEquals(swing(knownOf(PAST)), "it needs two earlier elections and one is packaged");
});

Deno.test("without a past every score says why there is none", () => {
  for (const [name, score] of Object.entries(SCORES) as [string, Score][]) {
    assertEquals(score(knownOf(null)), NO_PAST, name);
  }
});

Deno.test("every score is a strategy, in canonical order", () => {
  const names: readonly string[] = STRATEGIES;
  const places = Object.keys(SCORES).map((name) => names.indexOf(name));
  assertEquals(places, [3, 4, 5, 6, 7, 8]);
  assertEquals(names.slice(0, 3), ["none", "random", "uniform"]);
  assertEquals(names.slice(9), ["oracle", "individual"]);
});
