/**
 * With very few clusters only the randomisation test is named, with the smallest p-value it can give.
 */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { analyseTrial } from "../../../src/trials/analysis/mod.ts";
import { smallestP } from "../../../src/trials/analysis/smallest_p.ts";
import type { Trial } from "../../../src/trials/types.ts";

/** Two units a cluster, of the same outcome; the last clusters treated. */
function clustered(outcomes: readonly number[], treated: number): Trial {
  const units = outcomes.flatMap((y, c) => [{ y, c }, { y, c }]);
  return {
    outcome: Float64Array.from(units, ({ y }) => y),
    treatment: Uint8Array.from(units, ({ c }) => c >= outcomes.length - treated ? 1 : 0),
    cluster: Int32Array.from(units, ({ c }) => c),
  };
}

const few = (trial: Trial) =>
  analyseTrial(trial).warnings.find((text) => text.startsWith("Few clusters"))!;

/** Outcomes so far apart that the draw is as extreme as can be; p by Python's itertools.combinations. */
const EXTREME: [number[], number, number, number][] = [
  [[0, 1, 2, 10, 11, 12.5], 3, 20, 0.1],
  [[0, 1, 2, 30, 40], 2, 10, 0.1],
  [[0, 1, 2, 3, 30, 40, 50], 3, 35, 1 / 35],
];

Deno.test("the smallest p-value is that of the most extreme draw, mirrored or not", () => {
  for (const [outcomes, treated, ways, p] of EXTREME) {
    const trial = clustered(outcomes, treated);
    const least = smallestP(trial, "clustered")!;
    assertEquals(least.ways, ways);
    assertAlmostEquals(least.p, p, 1e-12);
    assertAlmostEquals(analyseTrial(trial).randomisation!.p, p, 1e-12);
  }
});

Deno.test("below 8 clusters the wild bootstrap is not named", () => {
  assertEquals(
    few(clustered([0, 1, 2, 10, 11, 12.5], 3)),
    "Few clusters: 6 (3 with treated units, 3 with controls). Read the randomisation test alone: with 20 " +
      "assignments possible, its p-value is at least 0.1.",
  );
  assert(
    few(clustered([0, 1, 2, 3, 30, 40, 50], 3)).endsWith(
      "with 35 assignments possible, " +
        "its p-value is at least 0.029.",
    ),
  );
  const eight = few(clustered([0, 1, 2, 3, 30, 40, 50, 60], 4));
  assert(eight.includes("wild bootstrap") && !eight.includes("at least"), eight);
});

Deno.test("within strata all choices multiply, and a stratum of one arm breaks no mirror", () => {
  // Pairs drawn one of two: 2 × 2 ways, two of them as extreme; a fifth cluster, treated alone in its stratum.
  const pairs: Trial = {
    outcome: Float64Array.of(0, 10, 1, 12, 5),
    treatment: Uint8Array.of(0, 1, 0, 1, 1),
    stratum: Int32Array.of(0, 0, 1, 1, 2),
    cluster: Int32Array.of(0, 1, 2, 3, 4),
  };
  assertEquals(smallestP(pairs, "blocked-clustered"), { ways: 4, p: 0.5 });
  assertEquals(analyseTrial(pairs).randomisation!.p, 0.5);
  assert(few(pairs).includes("with 4 assignments possible, its p-value is at least 0.5"));
  // Drawn otherwise than the columns say: clusters of all strata together, 5 choose 3.
  const { warnings } = analyseTrial(pairs, { assignment: "clustered" });
  assert(warnings[0].includes("with 10 assignments possible, its p-value is at least 0.1"));
});
