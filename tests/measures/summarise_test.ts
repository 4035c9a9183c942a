import { assert, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import {
  costPerVote,
  difference,
  mean,
  type Quantity,
  ratioQuantity,
  standardDeviation,
  summarise,
} from "../../src/measures/mod.ts";
import { assertClose, assertRecordClose } from "./close.ts";
import { EXPECTED } from "./fixtures/expected.ts";

const { votes, expected, other, expectedOther, contacts, ...summary } = EXPECTED.summary;

Deno.test("summaries are NumPy's mean, quantiles and standard error", () => {
  assertRecordClose(summarise(votes, expected), summary.quantity);
});

Deno.test("paired differences are NumPy's, ties counting one half", () => {
  const gap = difference(votes, other, expected, expectedOther);
  assertRecordClose(gap, summary.difference);
  const back = difference(other, votes, expectedOther, expected);
  assertClose(back.mean, -gap.mean);
  assertClose(gap.probability_better + back.probability_better, 1);
});

Deno.test("a strategy differs from itself by exactly nothing", () => {
  assertEquals(difference(votes, votes, expected, expected), {
    mean: 0,
    low: 0,
    high: 0,
    mcse: 0,
    expected_low: 0,
    expected_high: 0,
    probability_better: 0.5,
  });
});

Deno.test("votes per 1,000 contacts: ratio of means, error by the delta method", () => {
  assertRecordClose(ratioQuantity(votes, contacts, expected), summary.ratio);
  assertEquals(ratioQuantity([1, 2], [0, 0], [1, 2]), null);
});

Deno.test("one replicate has an interval of no width and no Monte Carlo error", () => {
  const one = { mean: 3, low: 3, high: 3, mcse: 0, expected_low: 2, expected_high: 2 };
  assertEquals(summarise([3], [2]), one);
  assertEquals(ratioQuantity([3], [1000], [2]), one);
});

Deno.test("the spread of numbers far from 0 keeps its digits", () => {
  // Exact: the variance of 0, 1, 2 is 1, wherever they are.
  assertEquals(standardDeviation([2 ** 52, 2 ** 52 + 1, 2 ** 52 + 2]), 1);
  assertEquals(mean([0.1, 0.1, 0.1]), 0.1);
});

Deno.test("a cost per vote inverts the interval of votes", () => {
  const gain: Quantity = {
    mean: 40,
    low: 10,
    high: 80,
    mcse: 2,
    expected_low: 20,
    expected_high: 50,
  };
  // By hand: 400/40, 400/80, 400/10, 10 · 2/40, 400/50, 400/20.
  assertEquals(costPerVote(400, gain), {
    mean: 10,
    low: 5,
    high: 40,
    mcse: 0.5,
    expected_low: 8,
    expected_high: 20,
  });
});

Deno.test("no cost per vote where votes may be 0 or fewer", () => {
  const gain: Quantity = summarise([1, 2, 3], [1, 2, 3]);
  assert(costPerVote(1, gain) !== null);
  for (
    const bad of [{ low: -1 }, { low: 0 }, { mean: 0 }, { mean: -4, low: -9, high: -1 }, {
      expected_low: -0.1,
    }]
  ) assertEquals(costPerVote(1, { ...gain, ...bad }), null);
  assertThrows(() => costPerVote(-1, gain), InputError, "cost must be a number of at least 0");
});

Deno.test("samples that do not go together are refused", () => {
  assertThrows(() => summarise([1, 2], [1]), InputError, "expected must have as many entries");
  assertThrows(() => difference([1], [1, 2], [1], [1]), InputError, "second must have as many");
  assertThrows(() => ratioQuantity([1], [1], [NaN]), InputError, "expected must hold finite");
  assertThrows(() => ratioQuantity([1], [1], [1], 0), InputError, "scale");
  assertThrows(() => summarise([], []), InputError, "at least one number");
});
