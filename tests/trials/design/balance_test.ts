import { assert, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../../src/input.ts";
import { keyFromSeed, Stream } from "../../../src/random/mod.ts";
import { checkBalance, layOut } from "../../../src/trials/design/mod.ts";
import { expected, gap } from "./expected.ts";

// Differences, their covariance and d² over all 180 assignments of three blocks: fixtures/expected.py.
// The library's covariance is a formula, the fixture's an enumeration.
const { block, x, z, ...wanted } = expected.balance;
const stream = new Stream(keyFromSeed("balance"));

function layout() {
  const shares = layOut({ row: block.map((_, i) => i) });
  // The fixture's blocks, of which 2 of 4, 2 of 5 and 1 of 3 are treated: the redrawn assignments take
  // 5/12 of each block, rounded up or down.
  return {
    ...shares,
    block: Int32Array.from(block),
    blocks: 3,
    order: Int32Array.from(block.keys()),
    start: Int32Array.of(0, 4, 9, 12),
    share: 5 / 12,
  };
}

Deno.test("differences and d² are those over every assignment", () => {
  const covariates = new Map(
    ["turnout", "registered", "abstention"].map((name, k) => [name, x[k]]),
  );
  const balance = checkBalance({ layout: layout(), treated: z, covariates, stream, draws: 19 });
  balance.covariates.forEach(({ difference, p }, k) => {
    assert(gap(difference, wanted.difference[k]) < 1e-10);
    assert(gap(p, wanted.p[k]) < 1e-9);
  });
  assert(gap(balance.omnibus.chiSquare, wanted.chiSquare) < 1e-8);
  // Abstention repeats turnout: two degrees of freedom, not three.
  assertEquals(balance.omnibus.df, 2);
  assertEquals(wanted.df, 2);
  assert(gap(balance.omnibus.p, wanted.chiP) < 1e-8);
});

Deno.test("the p-value of redrawn assignments tends to that over every assignment", () => {
  const all = layOut({ row: [0, 1, 2, 3, 4, 5] });
  const turnout = [50, 55, 61, 62, 70, 71];
  // By hand: of the 20 halves of six, the difference of {70, 71, 62} is the largest, with its mirror.
  const { omnibus } = checkBalance({
    layout: all,
    treated: [0, 0, 0, 1, 1, 1],
    covariates: new Map([["turnout", turnout]]),
    stream,
    draws: 4000,
  });
  assert(Math.abs(omnibus.permutationP - 2 / 20) < 4 * omnibus.mcse, `${omnibus.permutationP}`);
  assertEquals(omnibus.df, 1);
});

Deno.test("a covariate that does not vary is balanced, and alone leaves nothing to test", () => {
  const { covariates, omnibus } = checkBalance({
    layout: layOut({ row: [0, 1, 2, 3] }),
    treated: [1, 0, 1, 0],
    covariates: new Map([["constant", [3, 3, 3, 3]]]),
    stream,
    draws: 9,
  });
  assertEquals([covariates[0].standardised, covariates[0].p], [0, 1]);
  assertEquals([omnibus.chiSquare, omnibus.df, omnibus.p, omnibus.permutationP], [0, 0, 1, 1]);
});

Deno.test("bad covariates are named", () => {
  const all = layOut({ row: [0, 1] });
  const check = (values: number[]) => () =>
    checkBalance({ layout: all, treated: [0, 1], covariates: new Map([["x", values]]), stream });
  assertThrows(check([1]), InputError, "x must have one value a bureau");
  assertThrows(check([1, NaN]), InputError, "x must hold finite numbers");
  assertThrows(
    () => checkBalance({ layout: all, treated: [0, 1], covariates: new Map(), stream }),
    InputError,
    "covariates must hold at least one",
  );
});
