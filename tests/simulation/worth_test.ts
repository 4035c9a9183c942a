import { assert, assertAlmostEquals, assertEquals, assertRejects } from "@std/assert";
import { loadElectorate } from "../../src/electorate/mod.ts";
import { type Preset, preset } from "../../src/evidence/mod.ts";
import { InputError } from "../../src/input.ts";
import { mean } from "../../src/measures/mod.ts";
import { keyFromSeed, Stream } from "../../src/random/mod.ts";
import { compareStrategies } from "../../src/simulation/compare.ts";
import { chosenShares, gainOfNoisy, noisyScore, worthOfData } from "../../src/simulation/mod.ts";
import { loadBackground } from "../../src/strategies/mod.ts";

const electorate = await loadElectorate("presidentielle-2022-t1", { within: "departement:48" });
const background = await loadBackground(electorate.bureaux);
const options = { electorate, background, budget: { attempts: 4000 }, evidence: "trials" } as const;

Deno.test("a noisy score has the R² asked for", () => {
  const stream = new Stream(keyFromSeed("a noisy score"));
  const target = Float64Array.from({ length: 2000 }, (_, b) => Math.sin(b) + b / 500);
  const row = Array.from(target.keys());
  for (const r2 of [0, 0.2, 0.5, 1]) {
    const x = noisyScore(stream, 0, target, row, r2);
    const [mx, mt] = [mean(x), mean(target)];
    let xt = 0, xx = 0, tt = 0;
    for (let b = 0; b < x.length; b++) {
      xt += (x[b] - mx) * (target[b] - mt);
      xx += (x[b] - mx) ** 2;
      tt += (target[b] - mt) ** 2;
    }
    assertAlmostEquals(xt * xt / (xx * tt), r2, 0.06);
  }
});

Deno.test("shares chosen are those of Python's NormalDist and bisection", () => {
  const units = { size: Float64Array.of(100, 200, 300), rate: Float64Array.of(0, 1, 3) };
  const shares: [number, number[]][] = [[0.3, [
    0.021960252743374487,
    0.07006499837042612,
    0.3459699168385912,
  ]], [0.95, [0.0, 5.101474798152594e-14, 0.3999999999999659]]];
  for (const [r2, expected] of shares) {
    chosenShares(units, 120, r2).forEach((share, k) =>
      assertAlmostEquals(share, expected[k], 1e-8)
    );
  }
  // By hand: the highest kind takes all of the budget.
  assertEquals(gainOfNoisy(units, 120, 1), 360);
  assertEquals(gainOfNoisy(units, 600, 0.5), 1100);
  assertEquals(gainOfNoisy(units, 0, 0.5), 0);
});

/** Evidence without uncertainty, so that a run holds expectations to the last digits. */
function certain(): Preset {
  const trials = structuredClone(preset("trials"));
  const door = trials.channels["door-to-door"]!;
  door.contactRate.sd = 0;
  Object.assign(door.turnout!, { se: null, between: 0, attenuated: false });
  return { ...trials, name: "certain", leaningSd: 0 };
}

Deno.test("scores, made-up and real, gain what the same plans gain in a run", async () => {
  for (const objective of ["votes", "margin"] as const) {
    const asked = { ...options, evidence: certain(), objective };
    const { by_r2, random, real } = await worthOfData({ ...asked, r2: [1] });
    const { replicates: { outcomes } } = await compareStrategies({ ...asked, replicates: 2 });
    const expected = objective === "margin" ? "expected_margin_votes" : "expected_net_votes";
    const gain = (name: string) => mean(outcomes[name][expected]);
    const near = (value: number, name: string, over: number, apart = 1e-9) =>
      assertAlmostEquals(value, gain(name) - over, apart, `${objective} ${name}`);
    near(random, "uniform", 0);
    const [bureaux, electors] = by_r2;
    assertEquals([bureaux.ranked, electors.ranked], ["bureaux", "electors"]);
    near(bureaux.versus_random, "oracle", random);
    // Between the turnouts of its grid the run of classes is interpolated.
    near(electors.versus_random, "individual", random, 0.01);
    for (const { strategy, versus_random } of real) near(versus_random, strategy, random);
  }
});

Deno.test("worthless scores gain nothing on average, and the luckiest of them something", async () => {
  const { by_r2: [bureaux, electors] } = await worthOfData({ ...options, r2: [0], scores: 400 });
  // 90 % of a normal lie within 1.645 deviations.
  const error = (bureaux.high - bureaux.low) / (2 * 1.645) / Math.sqrt(400);
  assert(Math.abs(bureaux.versus_random) < 4 * error);
  assert(bureaux.best! > bureaux.high);
  assertAlmostEquals(electors.versus_random, 0, 1e-6);
});

Deno.test("no ranking of bureaux is worth anything where a contact gains the same everywhere", async () => {
  const sold = { ...options, objective: "votes", evidence: "as-sold", r2: [1] } as const;
  const { by_r2: [bureaux], real, between_bureaux } = await worthOfData(sold);
  assertAlmostEquals(bureaux.versus_random, 0, 1e-9);
  assertAlmostEquals(between_bureaux, 0, 1e-9);
  for (const { correlation, versus_random } of real) {
    assertEquals(correlation, 0);
    assertAlmostEquals(versus_random, 0, 1e-9);
  }
});

Deno.test("options are checked", async () => {
  const refused = (change: object, said: string) =>
    assertRejects(() => worthOfData({ ...options, ...change }), InputError, said);
  await refused({ r2: [] }, "r2 must be a list");
  await refused({ r2: [0.5, 1.2] }, "r2 must be");
  await refused({ scores: 3 }, "scores must be");
});
