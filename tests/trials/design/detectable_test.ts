import { assert, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../../src/input.ts";
import {
  bureauxNeeded,
  type Detectable,
  smallestDetectableEffect,
  spreadOf,
} from "../../../src/trials/design/mod.ts";
import { expected, gap } from "./expected.ts";

// Expected values: SciPy's t distribution and NumPy's dense least squares, fixtures/expected.py.

Deno.test("the smallest detectable effect is that of SciPy's t quantiles", () => {
  for (const { options, expected: wanted } of expected.detectable) {
    const found = smallestDetectableEffect(options);
    for (const name of Object.keys(wanted) as (keyof Detectable)[]) {
      assert(gap(found[name], wanted[name]) < 1e-9, `${name} of ${JSON.stringify(options)}`);
    }
  }
});

Deno.test("the bureaux needed are those found by counting up", () => {
  for (const { effect, options, expected: wanted } of expected.needed) {
    assertEquals(bureauxNeeded(effect, options), wanted);
  }
});

Deno.test("bureaux needed with pairs: each pair takes a parameter", () => {
  // By hand: at least 4 degrees of freedom fewer change nothing for a large trial, and the number found
  // detects while two bureaux fewer do not.
  const options = { bureaux: 100, sd: 6, explained: 0.5, parameters: 49, parametersPerBureau: 0.5 };
  const needed = bureauxNeeded(2, options)!;
  const effectAt = (n: number) =>
    smallestDetectableEffect({ bureaux: n, sd: 6, explained: 0.5, parameters: n / 2 - 1 }).effect;
  assert(effectAt(needed) <= 2 && effectAt(needed - 2) > 2);
});

Deno.test("an effect that no number of bureaux detects has none", () => {
  assertEquals(bureauxNeeded(1e-5, { bureaux: 100, sd: 6 }), null);
});

Deno.test("spread: explained variance and intra-cluster correlation as NumPy and SciPy have them", () => {
  const { outcome, covariate, block, cluster, ...wanted } = expected.spread;
  const y = Float64Array.from(outcome);
  const adjusted = spreadOf(y, {
    block: Int32Array.from(block),
    covariates: [{ name: "x", values: Float64Array.from(covariate) }],
  });
  assert(gap(adjusted.sd, wanted.sd) < 1e-12);
  assert(gap(adjusted.explained, wanted.explained) < 1e-12);
  assertEquals(adjusted.parameters, 6);
  const clustered = spreadOf(y, { cluster: Int32Array.from(cluster) });
  assert(gap(clustered.correlation, wanted.correlation) < 1e-12);
  assert(gap(clustered.sizeVariation, wanted.sizeVariation) < 1e-12);
  assertEquals([clustered.clusters, clustered.explained], [7, 0]);
});

Deno.test("spread of clusters in blocks is that of R's nested analysis of variance", () => {
  // anova(lm(y ~ block + cluster)): 72.667 on 3 degrees of freedom between clusters of a block, 6.306 on 18.
  const pairs = [
    [61, 63, 60, 66, 70, 68, 71, 73],
    [55, 59, 54, 58, 57, 60, 62, 59],
    [74, 70, 72, 77, 69, 66, 70, 64],
  ];
  const { correlation, explained, parameters } = spreadOf(Float64Array.from(pairs.flat()), {
    block: Int32Array.from({ length: 24 }, (_, i) => Math.floor(i / 8)),
    cluster: Int32Array.from({ length: 24 }, (_, i) => Math.floor(i / 4)),
  });
  assert(gap(correlation, 0.724598119502578) < 1e-12);
  assert(gap(explained, 0.452499566799514) < 1e-12);
  assertEquals(parameters, 2);
});

Deno.test("options out of range are named", () => {
  const bad: [object, string][] = [
    [{ bureaux: 1, sd: 1 }, "bureaux"],
    [{ bureaux: 10, sd: -1 }, "sd"],
    [{ bureaux: 10, sd: 1, share: 1 }, "share must be above 0 and below 1"],
    [{ bureaux: 10, sd: 1, explained: 1.1 }, "explained"],
    [{ bureaux: 10, sd: 1, parameters: 8 }, "degree of freedom"],
    [{ bureaux: 10, sd: 1, clusters: 11 }, "clusters"],
    [{ bureaux: 10, sd: NaN }, "sd"],
  ];
  for (const [options, message] of bad) {
    assertThrows(
      () => smallestDetectableEffect(options as { bureaux: number; sd: number }),
      InputError,
      message,
    );
  }
  assertThrows(() => bureauxNeeded(0, { bureaux: 10, sd: 1 }), InputError, "effect");
});
