/** The bound of individual-level targeting: which classes of synthetic electors it takes. */

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  capacity,
  CLASSES,
  classPropensities,
  GRID,
  tabulateClassEffects,
  tabulateRelativeEffect,
} from "../../src/campaign/mod.ts";
import type { ChannelEvidence, PersuasionEffect } from "../../src/evidence/mod.ts";
import { keyFromSeed } from "../../src/random/mod.ts";
import {
  type ClassPlan,
  expectedEvidence,
  individual,
  type Objective,
} from "../../src/strategies/mod.ts";
import { EFFECT, PRESET, QUIET } from "../campaign/drawing.ts";
import { fieldOf, NO_EFFECT, type SmallBureau } from "../simulation/small.ts";

/** On the grid of turnouts, so that classes are exact. */
const ONE = [{ registered: 1400, turnout: 0.5, shares: [0.32, 0.4, 0.24, 0.04] }];
const ALL = 2 ** CLASSES - 1;
const PERSUADE: PersuasionEffect = {
  rate: 0.1,
  se: null,
  denominator: "non_supporter_contacted",
  turnout: null,
  share: null,
  scale: 1,
  estimates: [],
};
/** No doubt about the leaning of abstainers, so that gains are worked by hand. */
const PLAIN = { ...PRESET, leaningSd: 0 };

function planOf(
  bureaux: SmallBureau[],
  evidence: Partial<ChannelEvidence>,
  objective: Objective,
  budget: number,
): ClassPlan {
  const field = fieldOf(bureaux);
  const whole = { ...NO_EFFECT, ...evidence };
  const expected = expectedEvidence({
    key: keyFromSeed("individual"),
    preset: PLAIN,
    channel: "door-to-door",
    evidence: whole,
    passes: 1,
    election: QUIET,
    withClasses: true,
  });
  const room = capacity(field.registered, 1.4, 0.5, 1);
  return individual(field, room, budget, whole, expected, objective, 1);
}

/** Number of classes taken of each leaning: the candidate's, the rival's, others. */
function taken({ classes }: ClassPlan, j = 0): number[] {
  return [0, 1, 2].map((leaning) => bits(classes[3 * j + leaning]).length);
}

function bits(mask: number): number[] {
  return Array.from({ length: CLASSES }, (_, q) => q).filter((q) => mask >> q & 1);
}

Deno.test("mobilising, only those who lean to the candidate are contacted", () => {
  for (const objective of ["votes", "margin"] as const) {
    const plan = planOf(ONE, { turnout: EFFECT }, objective, 1e6);
    assertEquals([...plan.classes], [ALL, 0, 0]);
    // 32 % of 1,000 doors.
    assertAlmostEquals(plan.attempts[0], 320, 1e-9);
    assertEquals(plan.partial, null);
  }
});

Deno.test("keeping home wins the margin among the rival's electors alone", () => {
  const dissuasive = { turnout: { ...EFFECT, points: -5 } };
  assertEquals([...planOf(ONE, dissuasive, "margin", 1e6).classes], [0, ALL, 0]);
  assertEquals(planOf(ONE, dissuasive, "votes", 1e6).bureaux.length, 0);
});

Deno.test("persuading, the rival's electors count twice in the margin, and the likeliest voters first", () => {
  const persuasive = { persuasion: PERSUADE };
  assertEquals([...planOf(ONE, persuasive, "votes", 1e6).classes], [0, ALL, ALL]);
  // A class is 1/16 of the leaning's doors: 25 of the rival's, 17.5 of the others'.
  const plan = planOf(ONE, persuasive, "margin", 8 * 25);
  assertEquals(taken(plan), [0, 8, 0]);
  assertEquals(bits(plan.classes[1]), [8, 9, 10, 11, 12, 13, 14, 15]);
  // One of the others is worth a class of the rival's with half its propensity.
  const p = classPropensities(4).subarray(64 * CLASSES, 65 * CLASSES);
  const rivals = [...p].filter((mean) => mean > p[15] / 2).length;
  assertEquals(taken(planOf(ONE, persuasive, "margin", rivals * 25)), [0, rivals, 0]);
  assertEquals(taken(planOf(ONE, persuasive, "margin", rivals * 25 + 17.5)), [0, rivals, 1]);
});

Deno.test("with little to spend, the classes of largest effect come first", () => {
  const relative = new Float64Array(GRID + 1);
  const effects = new Float64Array((GRID + 1) * CLASSES);
  tabulateRelativeEffect(0.437882578436337, 4, relative);
  tabulateClassEffects(classPropensities(4), 0.437882578436337, relative, effects);
  const row = [...effects.subarray(64 * CLASSES, 65 * CLASSES)];
  const order = [...row.keys()].sort((a, b) => row[b] - row[a]);
  for (const count of [1, 3, 10]) {
    // A class of the candidate's is 20 doors.
    const plan = planOf(ONE, { turnout: EFFECT }, "votes", 20 * count);
    assertEquals(bits(plan.classes[0]), order.slice(0, count).sort((a, b) => a - b));
  }
});

Deno.test("the budget is spent to the last attempt, by at most one class in part", () => {
  const bureaux = [
    ...ONE,
    { registered: 700, turnout: 0.81, shares: [0.5, 0.2, 0.25, 0.05] },
    { registered: 0, turnout: 0.4, shares: [0.3, 0.3, 0.3, 0.1] },
    { registered: 2100, turnout: 0.23, shares: [0.05, 0.75, 0.15, 0.05] },
  ];
  const evidence = { turnout: EFFECT, persuasion: PERSUADE, selectivity: 1.3 };
  for (const budget of [0, 0.3, 31, 333.3, 900, 1e6]) {
    for (const objective of ["votes", "margin"] as const) {
      const plan = planOf(bureaux, evidence, objective, budget);
      const attempts = plan.attempts.reduce((sum, given) => sum + given, 0);
      if (budget < 1000) assertAlmostEquals(attempts, budget, 1e-9 * (1 + budget));
      assertEquals(plan.partial === null, budget === 0 || budget === 1e6);
      if (plan.partial) {
        const { bureau, leaning, class: q, fill } = plan.partial;
        assert(fill > 0 && fill < 1);
        assert(plan.classes[3 * bureau + leaning] >> q & 1);
      }
      plan.bureaux.forEach((b, j) => {
        const { registered } = bureaux[b];
        assert(registered > 0);
        assert(plan.attempts[j] <= registered / 1.4 + 1e-9);
      });
    }
  }
});

Deno.test("equal classes that do not all fit are taken one after another", () => {
  // Everyone votes: all propensities are 1, so that the sixteen classes of a leaning tie.
  const sure = [{ registered: 1400, turnout: 1, shares: [0.32, 0.4, 0.24, 0.04] }];
  const plan = planOf(sure, { persuasion: PERSUADE }, "margin", 4.5 * 25);
  assertEquals(taken(plan), [0, 5, 0]);
  assertAlmostEquals(plan.partial!.fill, 0.5, 1e-9);
  assertAlmostEquals(plan.attempts[0], 112.5, 1e-9);
});

Deno.test("where contacts do nothing, nobody is contacted", () => {
  assertEquals(planOf(ONE, {}, "votes", 500).bureaux.length, 0);
});
