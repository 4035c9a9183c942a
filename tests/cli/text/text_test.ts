import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { exampleRecord } from "../../../src/charts/example.ts";
import { gainsTable, unitsTable } from "../../../src/cli/compare/gains.ts";
import { otherEvidenceText } from "../../../src/cli/compare/others.ts";
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

Deno.test("a table too wide for two spaces is parted, its first column repeated", () => {
  const record = exampleRecord({ random: 42, potential: 61 });
  assertEquals(unitsTable(record).split("\n\n").length, 1);
  const long = exampleRecord({ random: 1_234_567.5, potential: -7_654_321 });
  for (const result of long.strategies) {
    Object.assign(result.turnout_points, { mean: -0.00123, low: -0.00234, high: 0.00001 });
    Object.assign(result.share_points, { mean: -0.00123, low: -0.00234, high: 0.00001 });
  }
  const parts = unitsTable(long).split("\n\n").map((part) => part.split("\n"));
  assertEquals(parts.length, 2);
  for (const lines of parts) {
    assertEquals(lines.slice(3).map((line) => line.split(" ")[0]), ["random", "potential"]);
    for (const line of lines) assert(line.length <= WIDTH, line);
    // Thousands are parted by a narrow space here, columns by two spaces at least.
    for (const line of lines.slice(3)) assert(!/[\d–*] [−\d]/.test(line), line);
  }
  const heads = parts.map((lines) => lines[0].trim().replace(/ {2,}/g, "|"));
  assertEquals(heads, ["votes gained|turnout, points", "share, points|votes per"]);
});

Deno.test("under a hundred worlds nothing is told of a hundred", () => {
  const few = exampleRecord({ random: 42, potential: 61 });
  const texts = [1, 99, 100].map((replicates) => gainsTable({ ...few, replicates }));
  assertStringIncludes(texts[0], "percentile of 1 world, too few for an interval");
  assertStringIncludes(texts[1], "percentile of 99 worlds, too few for an interval");
  assert(texts.map((text) => text.includes("of 100 simulated")).join() === "false,false,true");
});

Deno.test("where no strategy gains anything under other evidence, none is named the best", () => {
  const record = exampleRecord({ random: 0, abstention: 0 });
  const zero = { mean: 0, low: 0, high: 0 };
  record.other_evidence = [{
    evidence: "trials",
    draws: 200,
    best_strategy: "abstention",
    gain: zero,
    versus_random: { ...zero, probability_better: 0.5 },
    why: null,
  }];
  assert(!otherEvidenceText(record).includes("abstention"));
  record.other_evidence[0].gain = { mean: 1, low: 0, high: 2 };
  assertStringIncludes(otherEvidenceText(record), "abstention");
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
