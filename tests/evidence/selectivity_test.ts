import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { estimate } from "../../src/evidence/registry.ts";
import { assignedShare, selectivityFromNaiveGap } from "../../src/evidence/selectivity.ts";
import { InputError } from "../../src/input.ts";

Deno.test("selectivityFromNaiveGap gives back the ratio of a population counted by hand", () => {
  // 1,000 assigned and 1,000 not, turnout 40 %; of the assigned 60 % of 400 voters and 30 % of 600
  // abstainers are reached: 240 and 180. A contact adds 5 points to the 420.
  const contacted = 240 / 420 + .05;
  const others = (160 + 400) / (160 + 420 + 1000);
  const omega = selectivityFromNaiveGap({
    turnout: .4,
    gap: 100 * (contacted - others),
    effect: 5,
    contacted: 420 / 2000,
  });
  assertAlmostEquals(omega, 2, 1e-12);
});

Deno.test("selectivityFromNaiveGap is 1 where the gap is the effect", () => {
  assertAlmostEquals(
    selectivityFromNaiveGap({ turnout: .7, gap: 3, effect: 3, contacted: .2 }),
    1,
    1e-12,
  );
});

Deno.test("selectivityFromNaiveGap agrees with the Kansas City cells", () => {
  // In the trial's data 40.61 % of those contacted voted, 7.02 of it by the contact, so 33.59 % would
  // have; the control group voted at 29.13 %. Odds ratio by hand: 1.2306.
  const { value, turnout, contactRate, assigned } = estimate("naive_kansas2003_canvass");
  const omega = selectivityFromNaiveGap({
    turnout: turnout!,
    gap: value!,
    effect: 7.02,
    contacted: assigned! * contactRate!,
  });
  assertAlmostEquals(omega, 1.2306, .003);
});

Deno.test("selectivityFromNaiveGap moves as documented with the share assigned", () => {
  const six = { turnout: .286, gap: 9.8, effect: 7.07 };
  assertAlmostEquals(selectivityFromNaiveGap({ ...six, contacted: 0 }), 1.14, .005);
  assertAlmostEquals(selectivityFromNaiveGap({ ...six, contacted: .297 }), 1.10, .005);
});

Deno.test("assignedShare finds the shares that two trials' own data give", () => {
  // Counted in the data: 28,719 of 940,715 and 5,754 of 15,300; the errors are those of the estimates.
  const calls = estimate("phone_comm_agg2006_itt");
  assertAlmostEquals(
    assignedShare({ turnout: calls.turnout!, subjects: calls.subjects!, se: calls.se! }),
    28719 / 940715,
    .001,
  );
  assertAlmostEquals(
    assignedShare({ turnout: .397, subjects: 15300, se: .82 }),
    5754 / 15300,
    .01,
  );
});

Deno.test("assignedShare stays within (0, ½]", () => {
  assertEquals(assignedShare({ turnout: .286, subjects: 18933, se: .64 }), .5);
  assert(assignedShare({ turnout: .5, subjects: 1e6, se: 5 }) > 0);
});

Deno.test("selectivity functions name what is wrong", () => {
  const good = { turnout: .4, gap: 5, effect: 1, contacted: .2 };
  const bad = (wrong: Partial<typeof good>) => () => selectivityFromNaiveGap({ ...good, ...wrong });
  assertThrows(bad({ turnout: 0 }), InputError, "turnout must be a number between 0 and 1");
  assertThrows(bad({ gap: 90 }), InputError, "gap must leave a turnout between 0 and 1");
  assertThrows(bad({ contacted: 1.2 }), InputError, "contacted must be a number from 0 to 1");
  assertThrows(bad({ effect: NaN }), InputError, "effect");
  assertThrows(() => assignedShare({ turnout: .4, subjects: 10, se: 0 }), InputError, "se");
});
