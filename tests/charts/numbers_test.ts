import { assert, assertEquals, assertThrows } from "@std/assert";
import { InputError } from "../../src/input.ts";
import { formatNumber, roundTicks } from "../../src/charts/mod.ts";

Deno.test("numbers are those of Intl, with thin spaces and a true minus", () => {
  for (const value of [0, 7, -7, 999, 1000, -123456, 1234567.5, 0.5, -0.25, 12.345, 1e9]) {
    for (const digits of [0, 1, 3]) {
      const intl = new Intl.NumberFormat("en", {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: "negative",
      }).format(Number(value.toFixed(digits)));
      assertEquals(
        formatNumber(value, digits),
        intl.replaceAll(",", "\u202f").replace("-", "−"),
      );
    }
  }
});

Deno.test("by default three figures of small numbers, none after the point of large ones", () => {
  assertEquals([0, -3, 61.04, 0.001234, 99.96, 1234.5].map((value) => formatNumber(value)), [
    "0",
    "−3",
    "61.0",
    "0.00123",
    "100.0",
    "1\u202f235",
  ]);
  assertEquals(formatNumber(-0), "0");
  assertEquals(formatNumber(-0.004, 2), "0.00");
  assertThrows(() => formatNumber(NaN), InputError, "number to print");
});

Deno.test("ticks are round, inside, evenly apart, and no finer ones would do", () => {
  for (const [low, high] of [[0, 1], [-3, 7], [-0.004, 0.0061], [-8e6, 1e7], [99, 101], [-5, -2]]) {
    for (const most of [2, 3, 5, 9]) {
      const { values, decimals } = roundTicks(low, high, most);
      assert(values.length <= most && values.every((value) => low <= value && value <= high));
      const printed = values.map((value) => Number(value.toFixed(decimals)));
      assertEquals(printed, values, "the decimals tell the positions apart");
      if (values.length < 2) continue;
      const step = values[1] - values[0];
      values.forEach((value, i) => assert(Math.abs(value - values[0] - i * step) < step * 1e-9));
      const lead = Number(step.toExponential(9).split("e")[0]);
      assert([1, 2, 5].includes(Math.round(lead * 1e6) / 1e6), `step ${step}`);
      const finer = step / (Math.round(lead) === 5 ? 2.5 : 2);
      assert(Math.floor(high / finer) - Math.ceil(low / finer) + 1 > most, `${values}`);
    }
  }
  assertThrows(() => roundTicks(1, 1, 5), InputError, "high must be above low");
});
