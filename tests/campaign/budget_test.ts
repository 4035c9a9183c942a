import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { type Budget, spending } from "../../src/campaign/mod.ts";
import { InputError } from "../../src/input.ts";

Deno.test("attempts are a budget as they are, hours and euros at the caller's rate", () => {
  assertEquals(spending({ attempts: 0 }), { attempts: 0, unit: "attempts", amount: 0, rate: null });
  assertEquals(spending({ hours: 40, perHour: 15 }), {
    attempts: 600,
    unit: "hours",
    amount: 40,
    rate: 15,
  });
  const euros = spending({ euros: 100, perAttempt: 0.08 });
  assertAlmostEquals(euros.attempts, 1250, 1e-9);
  assertEquals([euros.unit, euros.amount, euros.rate], ["euros", 100, 0.08]);
});

Deno.test("a bad budget is refused with its option, its value and what is allowed", () => {
  const cases: [unknown, string][] = [
    [{}, "budget must be one of attempts, hours or euros, got none."],
    [
      { attempts: 1, hours: 2, perHour: 3 },
      "budget must be one of attempts, hours or euros, got attempts and hours.",
    ],
    [{ attempts: -5 }, "attempts must be a number from 0 to 10000000000, got -5."],
    [{ attempts: NaN }, "attempts must be a number from 0 to 10000000000, got NaN."],
    [{ attempts: "many" }, 'attempts must be a number from 0 to 10000000000, got "many".'],
    [{ attempts: null }, "attempts must be a number from 0 to 10000000000, got null."],
    [
      { hours: Infinity, perHour: 1 },
      "hours must be a number from 0 to 10000000000, got Infinity.",
    ],
    [{ hours: 3 }, "per-hour (attempts an hour) is needed with this budget"],
    [{ hours: 3, perHour: 0 }, "per-hour must be above 0 attempts an hour, got 0."],
    [{ hours: 3, perHour: -1 }, "per-hour must be a number from 0 to 1000000, got -1."],
    [{ euros: 3 }, "per-attempt (euros an attempt) is needed with this budget"],
    [
      { euros: 3, perAttempt: "dear" },
      'per-attempt must be a number from 0 to 1000000, got "dear"',
    ],
    [{ euros: -3, perAttempt: 1 }, "euros must be a number from 0 to 1000000000000, got -3."],
  ];
  for (const [budget, message] of cases) {
    assertThrows(() => spending(budget as Budget), InputError, message);
  }
});

Deno.test("a budget that is no record is refused too", () => {
  for (const budget of [null, 5, "50000", [], true]) {
    assertThrows(() => spending(budget as unknown as Budget), InputError, "budget must be one of");
  }
});

Deno.test("no rate makes a budget boundless", () => {
  // 10¹² euros at 10⁻³⁰⁰ an attempt would be more attempts than a number can say.
  assertThrows(
    () => spending({ euros: 1e12, perAttempt: 1e-300 }),
    InputError,
    "budget must come to at most 10000000000 attempts",
  );
  assertThrows(() => spending({ hours: 1e10, perHour: 1e6 }), InputError, "at most 10000000000");
});
