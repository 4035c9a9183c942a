import { assert, assertEquals, assertLess, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { autoc, qini, rank, tocCurve } from "../../src/measures/mod.ts";
import { assertClose } from "./close.ts";
import { EXPECTED } from "./fixtures/expected.ts";

Deno.test("curve, AUTOC and Qini are SciPy's quadrature averaged over every order of ties", () => {
  for (const { at, toc, autoc: area, qini: coefficient, ...units } of EXPECTED.rankings) {
    tocCurve(units, at).toc.forEach((value, i) => assertClose(value, toc[i]));
    assertClose(autoc(units), area);
    assertClose(qini(units), coefficient);
  }
});

Deno.test("a constant score is worth exactly nothing", () => {
  const gain = Float64Array.from({ length: 997 }, (_, i) => Math.sin(i) / 7);
  const weights = Float64Array.from({ length: 997 }, (_, i) => 300 + i % 911);
  const score = new Float64Array(997).fill(0.3);
  assertEquals(autoc({ score, gain, weights }), 0);
  assertEquals(qini({ score, gain, weights }), 0);
  assertEquals([...tocCurve({ score, gain, weights }, [0.1, 0.5, 1]).toc], [0, 0, 0]);
});

Deno.test("the mean over all orders of equal units is 0", () => {
  const gain = [0.3, -0.1, 0.25, 0.05];
  const orders = permutations([1, 2, 3, 4]);
  assertEquals(orders.length, 24);
  const total = (value: (score: number[]) => number) =>
    orders.reduce((sum, score) => sum + value(score), 0) / 24;
  assert(Math.abs(total((score) => autoc({ score, gain }))) < 1e-15);
  assert(Math.abs(total((score) => qini({ score, gain }))) < 1e-15);
});

Deno.test("the order of the gain is the best and its reverse the worst", () => {
  const gain = [0.3, -0.1, 0.25, 0.05];
  const areas = permutations([1, 2, 3, 4]).map((score) => autoc({ score, gain }));
  const best = autoc({ score: gain, gain });
  const worst = autoc({ score: gain.map((g) => -g), gain });
  for (const area of areas) assert(worst - 1e-15 <= area && area <= best + 1e-15);
  assertLess(worst, 0);
});

Deno.test("a unit of weight w is w units of one: nothing depends on the cutting", () => {
  const whole = { score: [3, 2, 1], gain: [0.1, 0.4, -0.2], weights: [2, 3, 4] };
  const repeat = (values: number[]) =>
    values.flatMap((value, i) => new Array(whole.weights[i]).fill(value));
  const cut = { score: repeat(whole.score), gain: repeat(whole.gain) };
  assertClose(autoc(cut), autoc(whole), 1e-15);
  assertClose(qini(cut), qini(whole), 1e-15);
});

Deno.test("units of weight 0 change nothing", () => {
  const units = { score: [3, 9, 1], gain: [1, 50, 0], weights: [1, 0, 1] };
  assertEquals(autoc(units), autoc({ score: [3, 1], gain: [1, 0] }));
  assertEquals([...rank(units).fraction], [0.5, 1]);
});

Deno.test("bad units are refused", () => {
  assertThrows(() => autoc({ score: [1], gain: [1, 2] }), InputError, "gain must have as many");
  assertThrows(
    () => autoc({ score: [1, 2], gain: [1, 2], weights: [1, -1] }),
    InputError,
    "got -1 at index 1",
  );
  assertThrows(() => autoc({ score: [1], gain: [1], weights: [0] }), InputError, "nobody to rank");
  assertThrows(() => tocCurve({ score: [1], gain: [1] }, [0]), InputError, "fraction");
  assertThrows(() => qini({ score: [NaN], gain: [1] }), InputError, "score");
});

function permutations(items: number[]): number[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest])
  );
}
