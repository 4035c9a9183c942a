import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { auditContext, claim, type SpecialReading } from "../../../src/claims/mod.ts";
import { readClaim } from "../../../src/claims/readings/read.ts";
import { splitGains } from "../../../src/claims/readings/split.ts";
import { preset } from "../../../src/evidence/mod.ts";

const context = await auditContext({ territory: "departement:48", replicates: 60 });

async function found(id: string, kind: SpecialReading["kind"]) {
  const reading = claim(id).readings.find((entry) => entry.kind === kind)!;
  return await readClaim(reading, context);
}

Deno.test("as sold, persuading others is 1 vote in 14 contacts over those who are not yet won", () => {
  // By hand: ψ = (1/14)/(θ(1 − s)) of those who vote, θ of whom do: 1000/14/(1 − s) votes per 1,000 contacts of others.
  const world = { turnout: 0.7, share: 0.25, electionTurnout: 0.7, high: true, odds: 1 };
  const [gain] = splitGains(preset("as-sold"), world, 1, "seed");
  assertAlmostEquals(gain.persuade, 1000 / 14 / 0.75, 1e-9);
  assertEquals(gain.mobilise, 0);
});

Deno.test("American trials mobilise, the French one persuades: the split is not identified", async () => {
  const { distributions, verdict } = await found("mobilise-or-persuade", "split");
  const named = (name: string) => distributions.find((entry) => entry.name === name)!;
  assert(named("trials").low > 0 && named("france-2012").high < 0);
  assertEquals(verdict, "not identified");
});

Deno.test("a covariate gains nothing at R² 0 and more with R², up to what profiles would", async () => {
  const { distributions } = await found("bought-profiles", "noisy-covariate");
  const means = distributions.map(({ mean }) => mean);
  const whole = means[means.length - 2];
  assert(Math.abs(means[0]) < 0.1 * whole, "R² 0 is a random order");
  for (let i = 1; i < means.length; i++) assert(means[i] > means[i - 1], `${i}`);
});

Deno.test("reports gain less the more they err, and never more than perfect ones", async () => {
  const { distributions } = await found("turnout-feed", "feed");
  const means = distributions.map(({ mean }) => mean);
  assert(means[0] > 0);
  for (let i = 1; i < means.length; i++) assert(means[i] < means[i - 1] + 1e-9, `${i}`);
});

Deno.test("two tools: each gains alone, together most of it cancels", async () => {
  const { distributions: [own, theirs, both] } = await found("corto", "two-campaigns");
  assert(own.mean > 0 && theirs.mean < 0);
  assert(Math.abs(both.mean) < Math.max(own.mean, -theirs.mean));
  // Persuasion is about additive where few are contacted by both.
  assertAlmostEquals(both.mean / (own.mean + theirs.mean), 1, 0.6);
});

Deno.test("a list stays better than by lot and worse than whole; ready sympathisers bias a survey", async () => {
  const { distributions: [redrawn] } = await found("priority-bureaux", "list-stability");
  assert(redrawn.mean > 0.2 && redrawn.mean < 0.98, `${redrawn.mean}`);
  const { distributions } = await found("grande-marche", "survey");
  assert(distributions[0].low < 0 && distributions[0].high > 0);
  assert(distributions.slice(1).every(({ low }) => low > 0));
});
