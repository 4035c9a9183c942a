import { assert, assertAlmostEquals, assertEquals, assertRejects } from "@std/assert";
import { loadElectorate } from "../../src/electorate/mod.ts";
import { type Preset, preset } from "../../src/evidence/mod.ts";
import { InputError } from "../../src/input.ts";
import { mean } from "../../src/measures/mod.ts";
import { compareStrategies } from "../../src/simulation/mod.ts";
import { answer } from "../../src/simulation/sensitivity/break_even.ts";
import { sensitivity, type SensitivityRecord } from "../../src/simulation/sensitivity/mod.ts";
import { loadBackground } from "../../src/strategies/mod.ts";

const electorate = await loadElectorate("presidentielle-2022-t1", { within: "departement:48" });
const background = await loadBackground(electorate.bureaux);
const common = {
  electorate,
  background,
  budget: { attempts: 3000 },
  strategies: ["support", "abstention"],
} as const;

/** Expected gain in the lead by the simulation's own kernel, over the same draws of the evidence. */
async function simulated(evidence: string | Preset, draws: number, strategy: string) {
  const { replicates } = await compareStrategies({
    ...common,
    evidence,
    replicates: draws,
    workers: 1,
  });
  return mean(replicates.outcomes[strategy].expected_margin_votes);
}

function atEnd(record: SensitivityRecord, assumption: string, end: "at_low" | "at_high") {
  const row = record.tornado.find((row) => row.assumption === assumption)!;
  return row[end].find(({ strategy }) => strategy === "support")!.gain;
}

Deno.test("the base is what a comparison expects over the same draws", async () => {
  const { base, draws } = await sensitivity({ ...common, draws: 30 });
  assertEquals(draws, 30);
  for (const { strategy, gain } of base) {
    const expected = await simulated("gerber-green", 30, strategy);
    assertAlmostEquals(gain, expected, 1e-6);
  }
});

Deno.test("an end of the tornado is what a preset with that value expects", async () => {
  const record = await sensitivity({ ...common, draws: 30 });
  const changed = (part: (door: NonNullable<Preset["channels"]["door-to-door"]>) => object) => {
    const own = preset("gerber-green");
    const door = own.channels["door-to-door"]!;
    return { ...own, channels: { "door-to-door": { ...door, ...part(door) } } };
  };
  const end = (name: string) => record.tornado.find(({ assumption }) => assumption === name)!;
  const rate = changed(() => ({ contactRate: { mean: end("contact_rate").high, sd: 0 } }));
  const [high, low] = await Promise.all([
    simulated(rate, 30, "support"),
    simulated(
      changed(({ turnout }) => ({
        turnout: { ...turnout!, points: end("turnout_effect").low, se: 0, between: 0 },
      })),
      30,
      "support",
    ),
  ]);
  assertAlmostEquals(atEnd(record, "contact_rate", "at_high"), high, 1e-6);
  assertAlmostEquals(atEnd(record, "turnout_effect", "at_low"), low, 1e-6);
  const salient = { ...preset("gerber-green"), propensityPrecision: 12 };
  const precision = await simulated(salient, 30, "support");
  assertAlmostEquals(atEnd(record, "propensity_precision", "at_high"), precision, 1e-6);
});

Deno.test("the range of the contact rate is that of SciPy's Beta", async () => {
  const { tornado } = await sensitivity({ ...common, draws: 10 });
  const { low, high } = tornado.find(({ assumption }) => assumption === "contact_rate")!;
  // SciPy 1.17: mean .297 and sd .122, so beta.ppf([.05, .95], a, b) of those moments.
  assertAlmostEquals(low, 0.1154539197, 1e-8);
  assertAlmostEquals(high, 0.5151721776, 1e-8);
});

Deno.test("a break-even value is where the comparison turns", async () => {
  const record = await sensitivity({ ...common, draws: 30, reach: 5 });
  const leaning = record.break_even.filter(({ parameter, question }) =>
    parameter === "leaning" && question === "beats random"
  );
  assertEquals(leaning.length, 2);
  const found = record.break_even.filter(({ values }) => values.length === 1);
  assert(found.some(({ parameter }) => parameter === "turnout_effect"));
  for (const { parameter, strategy, question, values: [value], holds } of found) {
    if (parameter !== "turnout_effect") continue;
    const own = preset("gerber-green");
    const door = own.channels["door-to-door"]!;
    const fixed = { ...door.turnout!, points: value, se: 0, between: 0 };
    const there: Preset = {
      ...own,
      channels: { "door-to-door": { ...door, turnout: fixed } },
    };
    const gain = await simulated(there, 30, strategy);
    const against = question === "beats random" ? await simulated(there, 30, "random") : 5;
    assertAlmostEquals(gain, against, 0.01);
    assert(holds === "above" || holds === "below");
  }
});

Deno.test("where all of the territory is tried, every strategy is random targeting", async () => {
  const { by_budget } = await sensitivity({ ...common, draws: 20 });
  const all = by_budget.filter(({ capacity_share }) => capacity_share > 0.999);
  assertEquals(all.map(({ strategy }) => strategy), ["random", "abstention", "support"]);
  for (const { versus_random } of all) assertAlmostEquals(versus_random, 0, 1e-6);
  const random = by_budget.filter(({ strategy }) => strategy === "random");
  // The response is linear in attempts: gains of random targeting are proportional to the budget.
  const rate = random[0].gain / random[0].attempts;
  for (const { gain, attempts } of random) assertAlmostEquals(gain / attempts, rate, 1e-9);
  assert(random.some(({ attempts }) => attempts === 3000));
});

Deno.test("what cannot be moved says why, and bars are in order", async () => {
  const { tornado, not_moved, strategy } = await sensitivity({ ...common, draws: 20 });
  assertEquals(tornado.length + not_moved.length, 11);
  assert(not_moved.some(({ assumption, why }) => assumption === "spillover" && why.length > 10));
  const widths = tornado.map(({ at_low, at_high }) => {
    const of = (list: typeof at_low) => list.find((e) => e.strategy === strategy)!.versus_random;
    return Math.abs(of(at_high) - of(at_low));
  });
  assertEquals(widths, widths.toSorted((a, b) => b - a));
});

// Roots by SciPy 1.17, optimize.brentq.
Deno.test("roots agree with SciPy's, and nothing is said to hold where it ties", () => {
  const grid = (low: number, high: number, f: (x: number) => number) =>
    Array.from({ length: 17 }, (_, k) => low + (high - low) * k / 16)
      .map((x) => [x, f(x)] as const);
  const cubic = (x: number) => x ** 3 - x - 1;
  const { values, holds } = answer(grid(0, 3, cubic), cubic);
  assertAlmostEquals(values[0], 1.324717957244746, 1e-4);
  assertEquals(holds, "above");
  const cosine = (x: number) => Math.cos(x) - x;
  assertAlmostEquals(answer(grid(0, 2, cosine), cosine).values[0], 0.7390851332151607, 1e-4);
  assertEquals(answer(grid(0, 2, cosine), cosine).holds, "below");
  const bump = (x: number) => 1 - x * x;
  assertEquals(answer(grid(-3, 3, bump), bump).holds, "between");
  assertEquals(answer(grid(0, 1, () => 0), () => 0), { values: [], holds: "never" });
  // A gain proportional to the effect: 0 at 0, and always above beyond.
  assertEquals(answer(grid(0, 1, (x) => 3 * x), (x) => 3 * x).holds, "always");
});

Deno.test("bad options are named", async () => {
  const bad = (options: object, message: string) =>
    assertRejects(() => sensitivity({ ...common, ...options }), InputError, message);
  await bad({ reach: "many" }, "reach must be a number");
  await bad({ draws: 3 }, "draws must be a whole number from 10");
  await bad({ strategies: ["random", "oracle"] }, "strategies must name one that has a score");
  await bad({ background: undefined, strategies: ["support"] }, "got none: support (");
});
