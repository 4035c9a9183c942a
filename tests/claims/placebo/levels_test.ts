import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { loadElection } from "../../../src/bureaux/mod.ts";
import { levelsOf, placebo } from "../../../src/claims/placebo/mod.ts";
import { InputError } from "../../../src/input.ts";

const [eur2014, pres2017, leg2017] = await Promise.all([
  loadElection("europeennes-2014"),
  loadElection("presidentielle-2017-t1"),
  loadElection("legislatives-2017-t1"),
]);

Deno.test("slopes and spreads are those that NumPy computes from the ministry's files", () => {
  // Weighted by the register of the first election, and a bureau for a bureau.
  const cases = [
    [eur2014, pres2017, "register", 7.985389642878795, 6.100479119905385, 0.5703262183002442],
    [eur2014, pres2017, "bureau", 8.320739065982657, 5.988317296029406, 0.5054783748894217],
    [pres2017, leg2017, "register", 6.244665430144556, 7.990146255862249, 1.0093737175947075],
    [pres2017, leg2017, "bureau", 6.174296727587503, 8.1602950348543, 0.9791885020972722],
  ] as const;
  for (const [from, to, weight, first, second, slope] of cases) {
    const got = levelsOf({ from, to, weight });
    assertAlmostEquals(got.sd.from, first, 1e-9);
    assertAlmostEquals(got.sd.to, second, 1e-9);
    assertAlmostEquals(got.slope, slope, 1e-9);
  }
});

Deno.test("the lowest level of ten is the pick of the placebo", () => {
  const { levels, bureaux } = levelsOf({ from: eur2014, to: pres2017 }, "turnout", 10);
  const { gains, picked } = placebo({
    from: eur2014,
    to: pres2017,
    variants: false,
    randomPicks: 0,
  });
  assertEquals([levels[0].bureaux, levels.reduce((sum, one) => sum + one.bureaux, 0)], [
    picked,
    bureaux,
  ]);
  // Ties at the edge of the decile are broken otherwise.
  assertAlmostEquals(levels[0].excess, gains.turnout.excess, 0.01);
});

Deno.test("an election against a copy of itself rises nowhere", () => {
  const later = { ...eur2014, election: { ...eur2014.election, date: "2014-06-01" } };
  const { slope, correlation, levels } = levelsOf(
    { from: eur2014, to: later, option: "droite" },
    "share",
    5,
  );
  assertAlmostEquals(slope, 1, 1e-12);
  assertAlmostEquals(correlation, 1, 1e-12);
  for (const { excess, expected } of levels) {
    assert(Math.abs(excess) < 1e-9 && Math.abs(expected) < 1e-9);
  }
});

Deno.test("groups are 2 to 100", () => {
  for (const groups of [1, 2.5, 101]) {
    assertThrows(() => levelsOf({ from: pres2017, to: leg2017 }, "turnout", groups), InputError);
  }
});
