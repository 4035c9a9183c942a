import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { preset } from "../../src/evidence/mod.ts";
import { InputError } from "../../src/input.ts";
import { contactEffects } from "../../src/simulation/mod.ts";

const HERE = { turnouts: [0.74], election: { turnout: 0.74, high: true }, share: 0.28 };

Deno.test("at its source an effect is the one published", () => {
  const source = { turnouts: [0.286], election: { turnout: 0.286, high: false }, share: 0.3 };
  const [{ voters }] = contactEffects(preset("gerber-green"), "door-to-door", {
    ...source,
    draws: 4000,
  });
  // 100/14 points, of deviation √(2.16² + 1.85²) = 2.844.
  assertAlmostEquals(voters.mean, 100 / 14, 4 * 2.844 / Math.sqrt(4000));
  assertAlmostEquals(voters.high - voters.low, 2 * 1.645 * 2.844, 0.4);
});

Deno.test("in an election of high salience, what is left of 7.65 points is between .24 and .67, .455 in mean", () => {
  const [{ voters }] = contactEffects(preset("trials"), "door-to-door", { ...HERE, draws: 4000 });
  // Effect and loss are independent: sd of the mean about .455 × 2.40/√4000.
  assertAlmostEquals(voters.mean, 7.65 * 0.455, 0.1);
});

Deno.test("persuasion is votes, not voters", () => {
  const [sold] = contactEffects(preset("as-sold"), "volunteer-phone", HERE);
  assertEquals(sold.voters, { mean: 0, low: 0, high: 0 });
  for (const value of Object.values(sold.votes)) assertAlmostEquals(value, 100 / 38, 1e-3);
  const [{ votes }] = contactEffects(preset("france-2012"), "door-to-door", {
    turnouts: [0.7951],
    election: { turnout: 0.7951, high: true },
    share: 0.3157,
    draws: 4000,
  });
  // By hand: .096 of the voters of others, .7951 × .6843 of those contacted, and .15 point at about .32.
  assertAlmostEquals(votes.mean, 100 * 0.096 * 0.7951 * 0.6843 + 0.15 * 0.32, 0.2);
});

Deno.test("same seed, same draws; an effect of 0 is 0", () => {
  const run = (seed: string) => contactEffects(preset("trials"), "direct-mail", { ...HERE, seed });
  assertEquals(run("a"), run("a"));
  assert(run("a")[0].voters.mean !== run("b")[0].voters.mean);
  const [none] = contactEffects(preset("gerber-green"), "e-mail", HERE);
  assertEquals([none.voters.high, none.votes.high], [0, 0]);
});

Deno.test("what is out of range is refused", () => {
  const ask = (options: Partial<typeof HERE>) =>
    contactEffects(preset("trials"), "door-to-door", { ...HERE, ...options });
  assertThrows(() => ask({ turnouts: [0.5, 1] }), InputError, "turnouts must be between 0 and 1");
  assertThrows(() => ask({ share: 1 }), InputError, "share");
  assertThrows(
    () => contactEffects(preset("france-2012"), "sms", HERE),
    InputError,
    "channel",
  );
});
