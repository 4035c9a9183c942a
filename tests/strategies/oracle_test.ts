/** The bound of bureau-level targeting, against every plan on a grid over five bureaux. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { capacity, type Plan, spent, turnoutEffect } from "../../src/campaign/mod.ts";
import type { ChannelEvidence } from "../../src/evidence/mod.ts";
import { keyFromSeed } from "../../src/random/mod.ts";
import { type Run, simulate } from "../../src/simulation/mod.ts";
import { expectedEvidence, type Objective, oracle } from "../../src/strategies/mod.ts";
import { EFFECT } from "../campaign/drawing.ts";
import { fieldOf, NO_EFFECT, runOf } from "../simulation/small.ts";

/** Capacities 30, 50, 20, 40, 60 at 1.4 electors a door; leads of both signs, turnouts high and low. */
const BUREAUX = [
  { registered: 42, turnout: 0.5, shares: [0.4, 0.3, 0.25, 0.05] },
  { registered: 70, turnout: 0.8, shares: [0.6, 0.1, 0.28, 0.02] },
  { registered: 28, turnout: 0.3, shares: [0.25, 0.45, 0.27, 0.03] },
  { registered: 56, turnout: 0.62, shares: [0.35, 0.34, 0.3, 0.01] },
  { registered: 84, turnout: 0.95, shares: [0.1, 0.7, 0.15, 0.05] },
];
const FIELD = fieldOf(BUREAUX);
const STEP = 10;
const BUDGET = 90;

function oracleOf(
  evidence: ChannelEvidence,
  objective: Objective,
  { passes = 1, budget = BUDGET } = {},
): { plan: Plan; room: Float64Array; run: Run } {
  const run = runOf(FIELD, evidence, {}, {}, { passes });
  const room = capacity(FIELD.registered, 1.4, evidence.contactRate.mean, passes);
  const expected = expectedEvidence({
    key: keyFromSeed("oracle"),
    preset: run.preset,
    channel: run.channel,
    evidence,
    passes,
    election: run.election,
    withClasses: false,
  });
  return { plan: oracle(FIELD, room, budget, evidence, expected, objective, 1), room, run };
}

/** Mean expected objective of attempts in one bureau, by the kernel. */
function gainOf(run: Run, objective: Objective, replicates: number) {
  return (b: number, attempts: number): number => {
    const placement = {
      kind: "plan" as const,
      bureaux: Int32Array.of(b),
      attempts: Float64Array.of(attempts),
    };
    const { outcomes } = simulate(
      { ...run, strategies: [{ name: "one", placement }] },
      0,
      replicates,
    );
    const column = outcomes
      .one[objective === "margin" ? "expected_margin_votes" : "expected_net_votes"];
    return column.reduce((sum, value) => sum + value, 0) / replicates;
  };
}

/** The largest sum of gains of any plan in steps of ten attempts (and a bureau's rest) within the budget. */
function bestOnGrid(
  gain: (b: number, attempts: number) => number,
  room: Float64Array,
  budget: number,
): number {
  const tables = BUREAUX.map((_, b) =>
    Array.from(
      { length: Math.ceil(room[b] / STEP - 1e-9) + 1 },
      (_, k) => gain(b, Math.min(room[b], k * STEP)),
    )
  );
  const search = (b: number, left: number): number => {
    if (b === tables.length) return 0;
    let most = -Infinity;
    tables[b].forEach((value, k) => {
      const cost = Math.min(room[b], k * STEP);
      if (cost <= left + 1e-9) most = Math.max(most, value + search(b + 1, left - cost));
    });
    return most;
  };
  return search(0, budget);
}

function valueOf(plan: Plan, gain: (b: number, attempts: number) => number): number {
  return plan.bureaux.reduce((sum, b, j) => sum + gain(b, plan.attempts[j]), 0);
}

const PERSUADE: ChannelEvidence["persuasion"] = {
  rate: 0.2,
  se: null,
  denominator: "non_supporter_contacted",
  turnout: null,
  share: null,
  scale: 1,
  estimates: [],
};

const SCENARIOS: [string, Partial<ChannelEvidence>][] = [
  ["mobilise", { turnout: EFFECT }],
  ["mobilise, voters easier to reach", { turnout: EFFECT, selectivity: 1.5 }],
  ["mobilise and persuade", { turnout: EFFECT, persuasion: PERSUADE }],
  ["keep home", { turnout: { ...EFFECT, points: -9 } }],
  ["keep home and persuade", { turnout: { ...EFFECT, points: -9 }, persuasion: PERSUADE }],
  ["dissuade", { persuasion: { ...PERSUADE, rate: -0.2 }, turnout: EFFECT }],
];

for (const [name, evidence] of SCENARIOS) {
  for (const objective of ["margin", "votes"] as const) {
    for (const budget of [BUDGET, 1000]) {
      Deno.test(`no plan beats the oracle: ${name}, ${objective}, ${budget} attempts`, () => {
        const { plan, room, run } = oracleOf({ ...NO_EFFECT, ...evidence }, objective, { budget });
        const gain = gainOf(run, objective, 1);
        const most = bestOnGrid(gain, room, budget);
        // The optimum fills bureaux to their capacity but one, all on the grid.
        assertAlmostEquals(valueOf(plan, gain), most, 1e-6);
        assert(spent(plan) <= budget + 1e-9);
        plan.bureaux.forEach((b, j) => assert(plan.attempts[j] <= room[b] + 1e-9));
        // Budget is left where contacts lose, never where they would gain.
        BUREAUX.forEach((_, b) => {
          const at = plan.bureaux.indexOf(b);
          if (gain(b, STEP) <= 0) assertEquals(at, -1, `bureau ${b} loses`);
          else if (budget === 1000) assertAlmostEquals(plan.attempts[at], room[b], 1e-9);
        });
      });
    }
  }
}

Deno.test("mobilising, the oracle is the sort by effect times lead, worked by hand", () => {
  // δ = .437882578436337 (mpmath); an attempt at a door is worth .5·1.4·Δ(θ)·(s_c − s_r) of the margin.
  const worth = BUREAUX.map(({ turnout, shares }) =>
    0.7 * turnoutEffect(turnout, 0.437882578436337, 4) * (shares[0] - shares[1])
  );
  const order = [...worth.keys()].filter((b) => worth[b] > 0).sort((a, b) => worth[b] - worth[a]);
  assertEquals(order, [1, 0, 3]);
  const { plan } = oracleOf({ ...NO_EFFECT, turnout: EFFECT }, "margin");
  // 50 in bureau 1, 30 in bureau 0, the last 10 in bureau 3.
  assertEquals([...plan.bureaux], [0, 1, 3]);
  plan.attempts.forEach((attempts, j) => assertAlmostEquals(attempts, [30, 50, 10][j], 1e-9));
});

Deno.test("several passes and an unknown contact rate: what a late knock is worth falls", () => {
  const evidence = { ...NO_EFFECT, turnout: EFFECT, contactRate: { mean: 0.5, sd: 0.25 } };
  const { plan, room, run } = oracleOf(evidence, "margin", { passes: 3, budget: 120 });
  const gain = gainOf(run, "margin", 400);
  const value = valueOf(plan, gain);
  const most = bestOnGrid(gain, room, 120);
  // Parts of an eighth and 512 draws of the oracle's own leave about a hundredth.
  assert(value > 0.99 * most, `${value} for ${most}`);
  assertAlmostEquals(spent(plan), 120, 1e-9);
});

Deno.test("several passes: two bureaux alike share what would fill one of them", () => {
  const alike = { registered: 700, turnout: 0.5, shares: [0.4, 0.3, 0.25, 0.05] };
  const field = fieldOf([alike, { ...alike, turnout: 0.501 }]);
  const evidence = { ...NO_EFFECT, turnout: EFFECT, contactRate: { mean: 0.5, sd: 0.25 } };
  const run = runOf(field, evidence, {}, {}, { passes: 3 });
  const room = capacity(field.registered, 1.4, 0.5, 3);
  const expected = expectedEvidence({
    key: keyFromSeed("oracle"),
    preset: run.preset,
    channel: run.channel,
    evidence,
    passes: 3,
    election: run.election,
    withClasses: false,
  });
  const plan = oracle(field, room, room[0], evidence, expected, "margin", 1);
  assertEquals([...plan.bureaux], [0, 1]);
  // Knocks at doors that may have opened already are worth less than first ones elsewhere.
  for (const attempts of plan.attempts) assert(attempts >= 0.375 * room[0] - 1e-9);
  const value = (attempts: number[]) => {
    const placement = {
      kind: "plan" as const,
      bureaux: Int32Array.of(0, 1),
      attempts: Float64Array.from(attempts),
    };
    const strategies = [{ name: "one", placement }];
    const { outcomes } = simulate({ ...run, strategies }, 0, 200);
    return outcomes.one.expected_margin_votes.reduce((sum, gain) => sum + gain, 0);
  };
  assert(value([...plan.attempts]) > 1.02 * value([room[0], 0]));
});

Deno.test("no budget, no capacity, nothing to gain: an empty plan", () => {
  const effective = { ...NO_EFFECT, turnout: EFFECT };
  assertEquals(oracleOf(effective, "votes", { budget: 0 }).plan.bureaux.length, 0);
  assertEquals(oracleOf(NO_EFFECT, "votes").plan.bureaux.length, 0);
  const empty = fieldOf([{ ...BUREAUX[0], registered: 0 }]);
  const expected = expectedEvidence({
    key: keyFromSeed("oracle"),
    preset: runOf(empty, effective, {}).preset,
    channel: "door-to-door",
    evidence: effective,
    passes: 1,
    election: { turnout: 0.6, high: false },
    withClasses: false,
  });
  assertEquals(
    oracle(empty, Float64Array.of(0), 50, effective, expected, "votes", 1).bureaux.length,
    0,
  );
});
