import { assert, assertEquals } from "@std/assert";
import { barText } from "../../../src/cli/compare/progress.ts";
import { columns } from "../../../src/cli/text/columns.ts";
import { intervals, number, numbers, percent } from "../../../src/cli/text/numbers.ts";
import { WIDTH, wrap } from "../../../src/cli/text/wrap.ts";

// Expected texts are written by hand.
Deno.test("columns stand under each other, accents and all", () => {
  assertEquals(
    columns([
      { head: "name", cells: ["Élé", "E\u0301le\u0301phant"], align: "left" },
      { group: "pair", head: "a", cells: ["1", "22"] },
      { group: "pair", head: "b", cells: ["−3", "4"] },
    ]),
    [
      "           pair",
      "name       a   b",
      "────────────────",
      "Élé        1  −3",
      "E\u0301le\u0301phant  22   4",
    ].join("\n"),
  );
});

Deno.test("a table too wide for two spaces takes one", () => {
  const wide = columns(
    Array.from({ length: 5 }, (_, i) => ({ head: `c${i}`, cells: ["x".repeat(19)] })),
  );
  const [, rule, row] = wide.split("\n");
  assertEquals([rule.length, row.length], [99, 99]);
});

Deno.test("lines are broken at spaces, never in a number", () => {
  const text = wrap("in 1\u202f336 bureaux ".repeat(12));
  for (const line of text.split("\n")) {
    assert(line.length <= WIDTH);
    assert(!line.startsWith("336"));
  }
});

Deno.test("numbers of a column share their decimals and never print −0 or NaN", () => {
  assertEquals(numbers([123.4, -0.4, null]), ["123", "0", "–"]);
  assertEquals(numbers([1.234, -0.001]), ["1.23", "0.00"]);
  assertEquals(numbers([0, 0]), ["0", "0"]);
  assertEquals(number(-1234567), "−1\u202f234\u202f567");
  assertEquals(intervals([{ low: -0.051, high: 0.2 }]), ["−0.051 to 0.200"]);
  assertEquals(percent(0), "0\u202f%");
  assertEquals(percent(0.0004), "under 0.1\u202f%");
});

Deno.test("the progress bar tells rate and time left", () => {
  assertEquals(
    barText(250, 1000, 5).replaceAll(/[━─]/g, ""),
    " 250 of 1\u202f000 replicates, 50 a second, 15 s left",
  );
  assertEquals(barText(0, 10, 0).endsWith("0 of 10 replicates"), true);
  assert(barText(1, 100_001, 1).includes("h left"));
});
