/** Simulated gains against their expectations, and those against sums written by hand. */

import { assert, assertAlmostEquals } from "@std/assert";
import { capacity, turnoutEffect, uniformPlan } from "../../src/campaign/mod.ts";
import { collapse } from "../../src/electorate/mod.ts";
import { preset } from "../../src/evidence/mod.ts";
import { type OutcomeColumn, type Replicates, simulate } from "../../src/simulation/mod.ts";
import { EFFECT } from "../campaign/drawing.ts";
import { assertMean, mean } from "../campaign/moments.ts";
import { preparedIn, territory } from "./real.ts";
import { fieldOf, NO_EFFECT, runOf } from "./small.ts";

const lozere = await territory("departement:48");
const REPLICATES = 300;

/** The doors of `gerber-green` without any doubt: effect, contact rate and leaning fixed. */
function certain() {
  const evidence = preset("gerber-green");
  const door = evidence.channels["door-to-door"]!;
  door.contactRate = { mean: 0.297, sd: 0 };
  door.turnout = { ...door.turnout!, se: null, between: 0 };
  return { ...evidence, leaningSd: 0 };
}

const PAIRS: [OutcomeColumn, OutcomeColumn][] = [
  ["net_votes", "expected_net_votes"],
  ["margin_votes", "expected_margin_votes"],
  ["turnout_points", "expected_turnout_points"],
  ["share_points", "expected_share_points"],
];

/** Fails where the mean of a strategy lies more than 4.5 standard errors from its expectation. */
function assertUnbiased({ outcomes }: Replicates): void {
  for (const [strategy, columns] of Object.entries(outcomes)) {
    for (const [drawn, expected] of PAIRS) {
      const gaps = columns[drawn].map((value, r) => value - columns[expected][r]);
      assertMean(gaps, 0, `${drawn} of ${strategy}`);
    }
  }
}

for (const evidence of ["as-sold", "gerber-green", "trials", "france-2012", "sceptic"]) {
  Deno.test(`every strategy gains what is expected of it, replicate by replicate: ${evidence}`, () => {
    const { run } = preparedIn(lozere, { evidence });
    assertUnbiased(simulate(run, 0, REPLICATES));
  });
}

Deno.test("with several passes, voters easier to reach and effects of either sign too", () => {
  const evidence = preset("france-2012");
  const door = evidence.channels["door-to-door"]!;
  door.selectivity = 1.6;
  door.persuasion!.rate = -0.05;
  const { run } = preparedIn(lozere, { evidence, passes: 3, budget: { attempts: 30_000 } });
  assertUnbiased(simulate(run, 0, REPLICATES));
});

Deno.test("the expectation of uniform targeting, summed by hand", () => {
  const evidence = certain();
  const { run, choices, capacity } = preparedIn(lozere, { evidence });
  const field = collapse(lozere.electorate, choices.candidate, choices.rival);
  const total = capacity.reduce((sum, most) => sum + most, 0);
  // δ of 7.142857 points at .286 with ω 1.12 (φ = 4): mpmath's root.
  const SHIFT = 0.428696239075438;
  const sums = { candidate: 0, margin: 0, voters: 0 };
  for (let b = 0; b < field.size; b++) {
    const [theta, s] = [field.turnout[b], field.candidate[b]];
    // 8,000 doors of all, 29.7 % open; an abstainer is reached at 1/(1 + .12θ) of that.
    const reached = 0.297 * 8000 / total / (1 + 0.12 * theta);
    const more = field.registered[b] * reached * turnoutEffect(theta, SHIFT, 4);
    sums.voters += more;
    sums.candidate += more * s;
    sums.margin += more * (s - field.rival[b]);
  }
  const { outcomes: { uniform } } = simulate(run, 0, 1);
  assertAlmostEquals(uniform.expected_net_votes[0] / sums.candidate, 1, 2e-6);
  assertAlmostEquals(uniform.expected_margin_votes[0] / sums.margin, 1, 1e-4);
  const registered = field.registered.reduce((sum, n) => sum + n, 0);
  assertAlmostEquals(
    uniform.expected_turnout_points[0],
    100 * sums.voters / registered,
    1e-6,
  );
  assertAlmostEquals(uniform.contacts[0], 0.297 * 8000 * 1.4, 1e-6);
});

Deno.test("with effects fixed, the mean of each strategy is its closed form", () => {
  const { run } = preparedIn(lozere, { evidence: certain() });
  const { outcomes } = simulate(run, 0, REPLICATES);
  for (const [strategy, columns] of Object.entries(outcomes)) {
    for (const [drawn, expected] of PAIRS) {
      const form = columns[expected][0];
      if (!drawn.startsWith("share")) {
        for (const value of columns[expected]) assertAlmostEquals(value, form, 1e-9);
      }
      assertMean(columns[drawn], mean(columns[expected]), `${drawn} of ${strategy}`);
    }
  }
});

Deno.test("random targeting gains in the mean what uniform targeting is expected to", () => {
  const { run } = preparedIn(lozere, { evidence: certain(), strategies: ["random", "uniform"] });
  const { outcomes: { random, uniform } } = simulate(run, 0, 2000);
  for (const [drawn, expected] of PAIRS.slice(0, 3)) {
    assertMean(random[drawn], uniform[expected][0], drawn);
    assertAlmostEquals(random[expected][0], uniform[expected][0], 1e-9);
  }
  assertMean(random.contacts, uniform.contacts[0], "contacts");
  // Random plans differ from one replicate to the next.
  assert(new Set(random.bureaux_targeted).size > 3);
});

Deno.test("with several passes, random targeting is expected to gain what its own plans do", () => {
  // A territory so small that the ends of the block matter: one, and three bureaux.
  const bureau = { registered: 1400, turnout: 0.5, shares: [0.4, 0.3, 0.25, 0.05] };
  const evidence = { ...NO_EFFECT, contactRate: { mean: 0.5, sd: 0.25 }, turnout: EFFECT };
  for (const count of [1, 3]) {
    const field = fieldOf(Array.from({ length: count }, () => bureau));
    for (const passes of [1, 3]) {
      const room = capacity(field.registered, 1.4, 0.5, passes);
      for (const share of [0.2, 0.5, 0.9]) {
        const budget = share * count * room[0];
        const run = runOf(
          field,
          evidence,
          {
            random: { kind: "random", capacity: room, budget },
            uniform: { kind: "plan", ...uniformPlan(room, budget) },
          },
          {},
          { passes },
        );
        const { random, uniform } = simulate(run, 0, 4000).outcomes;
        const gaps = random.net_votes.map((votes, r) => votes - random.expected_net_votes[r]);
        assertMean(gaps, 0, `${count} bureaux, ${passes} passes, ${share} of their capacity`);
        const [one, other] = [random, uniform].map((columns) => mean(columns.expected_net_votes));
        // One bureau alone: random is uniform. Of three, knocks at doors that opened are lost to random.
        if (count === 1 || passes === 1) assertAlmostEquals(one, other, 1e-9);
        else assert(one < (share === 0.5 ? 0.99 : 1) * other, `${one} for ${other}`);
      }
    }
  }
});
