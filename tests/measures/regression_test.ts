import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { publishedErrors } from "../../src/measures/regression_errors.ts";
import { shrinkClaim } from "../../src/measures/regression_shrinkage.ts";
import { expectedNext, selectionIntensity } from "../../src/measures/regression_to_mean.ts";
import { keyFromSeed, normal, Stream } from "../../src/random/mod.ts";

// SciPy 1.17: norm.expect(lambda x: x, lb=norm.isf(p)) / p.
const INTENSITIES = [
  [0.01, 2.665214220345807],
  [0.1, 1.7549833193248625],
  [0.2, 1.399809602039025],
  [0.5, 0.7978845608028654],
];

Deno.test("selection intensity agrees with SciPy's integral", () => {
  for (const [top, expected] of INTENSITIES) {
    assertAlmostEquals(selectionIntensity(top), expected, 1e-8);
  }
});

Deno.test("units picked at an extreme come back as far as expected", () => {
  // 200,000 pairs of correlation .6 drawn apart from the formula: first 10 + 2 z, second 20 + 3 w.
  const stream = new Stream(keyFromSeed("regression"));
  const size = 200_000;
  const pairs = Array.from({ length: size }, (_, i) => {
    const z = normal(stream.at(i, 0, 10_000, 0));
    const w = 0.6 * z + 0.8 * normal(stream.at(i, 0, 10_000, 1));
    return [10 + 2 * z, 20 + 3 * w];
  }).sort((a, b) => b[0] - a[0]);
  const top = pairs.slice(0, size / 10);
  const mean = (column: number) => top.reduce((sum, pair) => sum + pair[column], 0) / top.length;
  const periods = { correlation: 0.6, mean: 10, sd: 2, nextMean: 20, nextSd: 3 };
  // Standard error of the mean of 20,000: .02; a forgotten ρ or σ₂/σ₁ errs by more than 1.
  assertAlmostEquals(mean(1), expectedNext(mean(0), periods), 0.08);
  assertAlmostEquals(mean(0), 10 + 2 * selectionIntensity(0.1), 0.03);
});

Deno.test("a value that repeats exactly does not regress, and one that is luck regresses whole", () => {
  assertEquals(expectedNext(7, { correlation: 1, mean: 3, sd: 2 }), 7);
  assertEquals(expectedNext(7, { correlation: 0, mean: 3, sd: 2 }), 3);
  assertEquals(expectedNext(7, { correlation: -1, mean: 3, sd: 2 }), -1);
});

Deno.test("a claim is shrunk as the normal posterior says", () => {
  // By precision weights, written apart: 1/16 and 1/4, so 10 · (1/16)/(5/16) = 2 and sd √(16/5).
  const { mean, sd, kept } = shrinkClaim({ estimate: 10, se: 4, priorSd: 2 });
  assertAlmostEquals(mean, 2, 1e-13);
  assertAlmostEquals(sd, Math.sqrt(16 / 5), 1e-13);
  assertAlmostEquals(kept, 0.2, 1e-15);
  // Precisions 1/9 and 1/25, means 6 and 1: (6/9 + 1/25)/(1/9 + 1/25) = 159/34.
  const other = shrinkClaim({ estimate: 6, se: 3, priorMean: 1, priorSd: 5 });
  assertAlmostEquals(other.mean, 159 / 34, 1e-13);
  assertEquals(shrinkClaim({ estimate: 5, se: 0, priorSd: 2 }).mean, 5);
  assertEquals(shrinkClaim({ estimate: 5, se: 1, priorMean: 1, priorSd: 0 }).mean, 1);
  assertAlmostEquals(shrinkClaim({ estimate: 1, se: 1e-200, priorSd: 1e-200 }).kept, 0.5, 1e-15);
});

// SciPy 1.17: power and sign by norm.sf and norm.cdf, magnitude by quad of |x|·pdf over both tails.
const ERRORS = [
  [2, 8.1, 0.05, 0.05701294063487663, 0.23961765445521666, 9.536627594074417],
  [0.1, 3.28, 0.05, 0.050106482093728366, 0.4644228430379466, 76.68916411091341],
  [-3, 1.5, 0.05, 0.5160052739761747, 7.263595109056901e-5, 1.3862651465671016],
  [7.07, 2.16, 0.05, 0.9054396338580436, 9.20434377110864e-8, 1.0568361332751566],
  [1, 1, 0.01, 0.05770713327902787, 0.0030249241694691805, 3.0028556654201846],
  [20, 1, 0.05, 1, 3.5e-107, 1],
  [0.01, 2.16, 0.05, 0.05000245521270685, 0.4945886302542432, 504.9668071001135],
];

Deno.test("type S and type M errors agree with SciPy's integrals", () => {
  for (const [effect, se, alpha, power, typeS, typeM] of ERRORS) {
    const errors = publishedErrors(effect, se, alpha);
    assertAlmostEquals(errors.power, power, 1e-9);
    assertAlmostEquals(errors.typeS, typeS, 1e-9);
    assertAlmostEquals(errors.typeM / typeM, 1, 1e-8);
  }
});

Deno.test("type S and type M errors give the cases that Gelman and Carlin print", () => {
  // 2014, pp. 645-646: beauty and sex ratio, true effect .1 with error 3.28: power .05, type S .46,
  // exaggeration 77. They simulate; the rest of the rows are at the precision printed.
  const { power, typeS, typeM } = publishedErrors(0.1, 3.28);
  assertEquals([power.toFixed(2), typeS.toFixed(2), typeM.toFixed(0)], ["0.05", "0.46", "77"]);
});

Deno.test("values out of range are named", () => {
  const periods = { correlation: 2, mean: 0, sd: 1 };
  assertThrows(() => expectedNext(1, periods), InputError, "correlation must be");
  assertThrows(() => expectedNext(1, { correlation: 0, mean: 0, sd: 0 }), InputError, "sd must be");
  assertThrows(() => selectionIntensity(1), InputError, "top must be a share");
  assertThrows(() => publishedErrors(0, 1), InputError, "effect must not be 0");
  assertThrows(() => publishedErrors(1, 0), InputError, "se must be");
  assertThrows(() => publishedErrors(1, 1, 1), InputError, "alpha must be");
  assertThrows(() => shrinkClaim({ estimate: 1, se: -1, priorSd: 1 }), InputError, "se must be");
  assertThrows(() => shrinkClaim({ estimate: 1, se: 0, priorSd: 0 }), InputError, "not both be 0");
  assert(Number.isFinite(publishedErrors(1e-6, 1).typeM));
});
