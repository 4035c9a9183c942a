import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import jstat from "jstat";
import { InputError } from "../../src/input.ts";
import { type ElectorsReplicates, shiftSolver, simulateElectors } from "./electors.ts";
import type { ElectorsBureau, ElectorsWorld } from "./electors_world.ts";
import fixture from "./fixtures/electors.json" with { type: "json" };

// Distributions below are exact ones of four electors, computed with SciPy 1.17 (binom, betabinom, and
// quad over the normal); values of δ and Δ with mpmath 1.3 at 30 digits.

const HUGE: ElectorsWorld["effect"] = {
  points: 90,
  se: null,
  turnout: 0.5,
  selectivity: 1,
  scale: 1,
};

/** One bureau of four electors, all contacted, no effect; changed by what is given. */
function four(
  bureau: Partial<ElectorsBureau>,
  world: Partial<ElectorsWorld> = {},
  selectivity = 1,
): ElectorsWorld {
  const plain = { registered: 4, turnout: 1, shares: [0, 0.6, 0.4, 0], attempts: 4 };
  return {
    bureaux: [{ ...plain, ...bureau }],
    channel: { electorsPerUnit: 1, contactRate: { mean: 1, sd: 0 }, selectivity },
    effect: null,
    persuasion: null,
    propensityPrecision: 4,
    leaningSd: 0,
    ...world,
  };
}

/** A persuasion of fixed rate. */
function persuading(
  rate: number,
  denominator: NonNullable<ElectorsWorld["persuasion"]>["denominator"] = "non_supporter_contacted",
  turnout: number | null = null,
  share: number | null = null,
): Partial<ElectorsWorld> {
  return { persuasion: { rate, se: null, denominator, turnout, share } };
}

/** Fails where values 0, 1, 2… do not follow the probabilities given (Pearson, p below 1e-5). */
function assertFollows(values: Float64Array, probabilities: number[], what: string): void {
  const counts = new Array<number>(probabilities.length).fill(0);
  for (const value of values) {
    assert(value in counts, `${what}: ${value} is impossible`);
    counts[value]++;
  }
  // Cells of fewer than ten expected are put together, from the end.
  let statistic = 0;
  let cells = 0;
  let expected = 0;
  let observed = 0;
  probabilities.forEach((probability, k) => {
    expected += probability * values.length;
    observed += counts[k];
    const left = probabilities.slice(k + 1).reduce((sum, p) => sum + p, 0) * values.length;
    if (left < 10 && k < probabilities.length - 1) return;
    statistic += (observed - expected) ** 2 / expected;
    cells++;
    expected = observed = 0;
  });
  const p = 1 - jstat.chisquare.cdf(statistic, cells - 1);
  assert(p > 1e-5, `${what}: chi-square ${statistic.toFixed(1)} over ${cells} cells`);
}

const REPLICATES = 40_000;
const run = (world: ElectorsWorld) => simulateElectors(world, REPLICATES, "electors");
const negated = (values: Float64Array) => values.map((value) => 0 - value);

Deno.test("the shift gives back the published effect", () => {
  const cases: [number, number, number, number, number][] = [
    // e, θ_ref, ω_ref, φ, δ
    [0.0707, 0.3, 1, 12, 0.34605076],
    [0.06, 0.45, 1.2, 4, 0.32838188],
    [-0.06, 0.6, 1.3, 1, -0.44896676],
    [0.05, 0.4, 1.3, 4, 0.28723435],
    [-0.08, 0.5, 1, 4, -0.40309373],
    [0.2, 0.5, 1.2, 1, 1.88892322],
    [-0.2, 0.8, 2, 1, -1.98657254],
  ];
  for (const [e, turnout, selectivity, precision, delta] of cases) {
    const effect = { points: 0, se: null, turnout, selectivity, scale: 1 };
    const { oddsRatio, solved } = shiftSolver(effect, precision)(e);
    assert(solved);
    assertAlmostEquals(Math.log(oddsRatio), delta, 3e-5);
  }
});

Deno.test("voters are reached ω times as often as abstainers", () => {
  // c = .3, θ = .5, ω = 2: ρ_v = .4, ρ_a = .2. Every contact persuades, or brings out to vote.
  const world = four({ turnout: 0.5, attempts: 1.2 }, { ...persuading(1), effect: HUGE }, 2);
  const { net, voters, truncated } = run(world);
  assertFollows(net, [0.4096, 0.4096, 0.1536, 0.0256, 0.0016], "voters reached");
  assertFollows(voters, [0.6561, 0.2916, 0.0486, 0.0036, 0.0001], "abstainers reached");
  assertEquals(truncated, REPLICATES);
});

Deno.test("where all voters are reached, the rest of the contacts are abstainers", () => {
  // c = .8, θ = .5, ω = 3: ρ_v would be 1.2, so it is 1, and ρ_a = .6.
  const world = four({ turnout: 0.5, attempts: 3.2 }, { ...persuading(1), effect: HUGE }, 3);
  const { net, voters } = run(world);
  assertFollows(net, [0.0625, 0.25, 0.375, 0.25, 0.0625], "voters reached");
  assertFollows(voters, [0.2401, 0.4116, 0.2646, 0.0756, 0.0081], "abstainers reached");
});

Deno.test("a bureau is never contacted beyond its register", () => {
  const { net } = simulateElectors(four({ attempts: 1000 }, persuading(1)), 100, "cap");
  assert(net.every((votes) => votes === 4));
});

Deno.test("a positive effect only brings out abstainers, ρ_a Δ(θ) of the electors", () => {
  // Ten points at θ_ref = .5: δ = .5060946, Δ(.75) = .0691464. c = .6, ω = 2: ρ_a = .3428571.
  const effect = { points: 10, se: null, turnout: 0.5, selectivity: 1, scale: 1 };
  const { voters, world } = run(four({ turnout: 0.75, attempts: 2.4 }, { effect }, 2));
  assertFollows(voters, [0.9084899, 0.08824351, 0.003214229, 5.2e-5, 3e-7], "mobilised");
  assertFollows(
    world.voters,
    [0.00390625, 0.046875, 0.2109375, 0.421875, 0.31640625],
    "voters without the campaign",
  );
  assert(voters.every((mobilised, r) => mobilised <= 4 - world.voters[r]));
});

Deno.test("a negative effect only keeps voters home, ρ_v |Δ(θ)| of the electors", () => {
  // −10 points at θ_ref = .5, ω_ref = 2: δ = −.3775445, Δ(.25) = −.0529065. c = .6, ω = 2: ρ_v = .96.
  const effect = { points: -10, se: null, turnout: 0.5, selectivity: 2, scale: 1 };
  const { voters, world } = run(four({ turnout: 0.25, attempts: 2.4 }, { effect }, 2));
  const expected = [0.8117996, 0.1737507, 0.01394555, 0.0004974647, 7e-6];
  assertFollows(negated(voters), expected, "kept home");
  assert(voters.every((change, r) => -change <= world.voters[r]));
});

Deno.test("the mobilised of a replicate lean together", () => {
  // θ = .5, all mobilised, each for the candidate with logit⁻¹(logit .3 + ζ), one ζ ~ Normal(0, 1).
  const { net } = run(
    four({ turnout: 0.5, shares: [0.3, 0.5, 0.2, 0] }, { effect: HUGE, leaningSd: 1 }),
  );
  assertFollows(net, [0.5209068, 0.3286015, 0.1208044, 0.0269006, 0.002786715], "leaning");
});

Deno.test("voters who leave the candidate spread as the other options' shares", () => {
  const { net, margin, valid, voters } = run(
    four({ shares: [0.4, 0.3, 0.1, 0.2] }, persuading(-1)),
  );
  assertFollows(negated(net), [0.1296, 0.3456, 0.3456, 0.1536, 0.0256], "leave");
  assertFollows(
    negated(margin),
    [0.1296, 0.1728, 0.2592, 0.192, 0.1456, 0.064, 0.0288, 0.0064, 0.0016],
    "margin",
  );
  assertFollows(
    negated(valid),
    [0.5641679, 0.3471802, 0.08011852, 0.008217284, 0.00031605],
    "to blank and null",
  );
  assert(voters.every((change) => change === 0));
});

Deno.test("a persuasion rate is converted from its denominator", () => {
  // ω = 2: at T = .6 the turnout of the contacted is .75, so ψ = .12/(.75 · .75).
  const contact = run(four({}, persuading(0.12, "contact", 0.6, 0.25), 2));
  assertFollows(contact.net, [0.3829684, 0.4154234, 0.1689858, 0.0305511, 0.00207126], "contact");
  const voter = run(four({}, persuading(0.12, "voter_contacted", 0.6, 0.25), 2));
  assertFollows(voter.net, [0.4978714, 0.3793306, 0.1083802, 0.01376256, 0.00065536], "voter");
  const direct = run(four({}, persuading(0.12), 2));
  assertFollows(direct.net, [0.5996954, 0.3271066, 0.06690816, 0.00608256, 0.00020736], "direct");
  // The bureau's own θ = .5 and share .25: ψ = .24, ρ_v = .4, so .5 · .4 · .75 · .24 an elector.
  const own = run(
    four({ turnout: 0.5, shares: [0.25, 0.4, 0.3, 0.05], attempts: 1.2 }, {
      ...persuading(0.12, "contact"),
    }, 2),
  );
  assertFollows(own.net, [0.8635911, 0.1290012, 0.007226206, 0.00018, 1.7e-6], "own");
});

Deno.test("contact rate and persuasion rate are drawn once a replicate", () => {
  // κ ~ Beta(3, 2): the contacts of four voters are beta-binomial.
  const world = four({}, persuading(1));
  world.channel.contactRate = { mean: 0.6, sd: 0.2 };
  const expected = [0.07142857, 0.1714286, 0.2571429, 0.2857143, 0.2142857];
  assertFollows(run(world).net, expected, "κ");
  // ψ ~ Normal(.3, .15), nobody to lose where it is negative.
  const drawn = four({}, { persuasion: { ...persuading(0.3).persuasion!, se: 0.15 } });
  assertFollows(run(drawn).net, [0.3018188, 0.3368105, 0.2375937, 0.1020117, 0.0217653], "ψ");
});

Deno.test("bureaux without electors, voters, abstainers or opponents have a defined result", () => {
  for (
    const bureau of [
      { registered: 0 },
      { turnout: 0 },
      { attempts: 0 },
      { shares: [1, 0, 0, 0] },
    ]
  ) {
    for (const rate of [0.5, -0.5]) {
      for (const points of [90, 5, -5, -90]) {
        const effect = { ...HUGE!, points };
        const world = four(bureau, { ...persuading(rate, "contact"), effect, leaningSd: 1 }, 2);
        const { net, margin, voters, valid } = simulateElectors(world, 50, "edge");
        for (const column of [net, margin, voters, valid]) {
          assert(column.every((value) => value === 0), JSON.stringify({ bureau, rate, points }));
        }
      }
    }
  }
});

Deno.test("a seed gives one result, another seed another", () => {
  const world = four({ turnout: 0.5 }, persuading(0.5));
  assertEquals(simulateElectors(world, 100, "a"), simulateElectors(world, 100, "a"));
  assert(
    simulateElectors(world, 100, "a").net.some((net, r) =>
      net !== simulateElectors(world, 100, "b").net[r]
    ),
  );
});

Deno.test("bad input is named", () => {
  assertThrows(
    () => simulateElectors(four({ shares: [0.5, 0.4, 0, 0] }), 1, "a"),
    InputError,
    "shares must be four numbers that sum to 1, got 0.5,0.4,0,0.",
  );
  assertThrows(() => simulateElectors(four({}, {}, 0.5), 1, "a"), InputError, "selectivity");
});

/** The columns of a result under the names of the fixture. */
function columnsOf(result: ElectorsReplicates): Record<string, Float64Array> {
  const { net, margin, voters, valid, world } = result;
  return {
    net,
    margin,
    voters,
    valid,
    "world.voters": world.voters,
    "world.candidate": world.candidate,
    "world.rival": world.rival,
  };
}

/** Mean of a column with its standard error. */
function meanOf(column: Float64Array): { mean: number; se: number } {
  const mean = column.reduce((sum, x) => sum + x, 0) / column.length;
  const squares = column.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean, se: Math.sqrt(squares / (column.length - 1) / column.length) };
}

/** Fails where two independent estimates are 4.5 standard errors apart. */
function assertAgrees(got: { mean: number; se: number }, mean: number, se: number, what: string) {
  const error = Math.hypot(got.se, se);
  const z = error === 0 ? (got.mean === mean ? 0 : Infinity) : (got.mean - mean) / error;
  assert(Math.abs(z) < 4.5, `${what}: got ${got.mean}, expected ${mean}, z = ${z.toFixed(1)}`);
}

for (const { name, world, moments, covariances } of fixture.scenarios) {
  // Authority: fixtures/electors.py, NumPy with exact Beta draws and Gauss–Jacobi quadrature.
  Deno.test(`agrees with NumPy: ${name}`, () => {
    const columns = columnsOf(simulateElectors(world as ElectorsWorld, 6000, name));
    const centred: Record<string, Float64Array> = {};
    for (const [measure, expected] of Object.entries(moments)) {
      const got = meanOf(columns[measure]);
      assertAgrees(got, expected.mean, expected.meanSe, `mean of ${measure}`);
      centred[measure] = columns[measure].map((x) => x - got.mean);
      const variance = meanOf(centred[measure].map((x) => x * x));
      assertAgrees(variance, expected.variance, expected.varianceSe, `variance of ${measure}`);
    }
    for (const { of: [one, other], value, se } of covariances) {
      const product = meanOf(centred[one].map((x, r) => x * centred[other][r]));
      assertAgrees(product, value, se, `covariance of ${one} and ${other}`);
    }
  });
}
