import { assert, assertEquals } from "@std/assert";
import { parse } from "@std/csv";
import { exampleRecord } from "../../../src/charts/example.ts";
import { gainCsv, gainRows, gainSpec, groupOf } from "../../../src/charts/mod.ts";

const record = exampleRecord({ none: 0, random: 42, potential: 61, abstention: 42 });

Deno.test("rows carry the objective asked, largest first, ties in the record's order", () => {
  record.strategies[2].net_votes = { ...record.strategies[2].net_votes, mean: -5 };
  assertEquals(gainRows(record).map(({ strategy }) => strategy), [
    "potential",
    "random",
    "abstention",
    "none",
  ]);
  const votes = gainRows(record, "votes");
  assertEquals(votes.at(-1), {
    strategy: "potential",
    group: "strategy",
    mean: -5,
    low: 30.5,
    high: 91.5,
    expected_low: 45.75,
    expected_high: 76.25,
  });
});

Deno.test("the figure's data as CSV read back as its rows", () => {
  const [header, ...lines] = parse(gainCsv(record));
  const rows = gainRows(record);
  assertEquals(header, Object.keys(rows[0]));
  assertEquals(lines, rows.map((row) => Object.values(row).map(String)));
});

Deno.test("the specification is plain JSON with its data, words and both rules", () => {
  const spec = gainSpec(record);
  assertEquals(JSON.parse(JSON.stringify(spec)), spec);
  assertEquals(spec.data.values, gainRows(record));
  const text = JSON.stringify(spec.layer);
  assert(text.includes("A simulation, neither a poll nor a forecast."));
  assert(text.includes('{"at":0}') && text.includes('{"at":42}'));
  assert(text.includes('"votes gained on the rival"'));
  // The thin bar and its ticks lie over the thick one, which may be the wider.
  const fields = ["expected_low", "low", "high", "mean"].map((name) =>
    text.lastIndexOf(`"x":{"field":"${name}"`)
  );
  assertEquals(fields, fields.toSorted((a, b) => a - b));
  assert(fields[0] > 0);
});

Deno.test("baselines and bounds are told from score strategies by name", () => {
  assertEquals(["none", "random", "uniform"].map(groupOf), ["baseline", "baseline", "baseline"]);
  assertEquals(["oracle", "individual"].map(groupOf), ["bound", "bound"]);
  assertEquals(["abstention", "scores:mine.csv"].map(groupOf), ["strategy", "strategy"]);
});
