import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { compile, type TopLevelSpec } from "vega-lite";
import { histogramFigure, histogramRows } from "../../../src/charts/mod.ts";
import { InputError } from "../../../src/input.ts";

const one = (values: number[]) => [{ name: "a", values }];
const options = { title: "Registers", axis: "registered electors of a bureau" };

Deno.test("a bin holds its lower end, the last one both, and decimals fall where they are printed", () => {
  const counts = (values: number[], from: number, to: number, step: number) =>
    histogramRows(one(values), { from, to, step }).rows.map(({ count }) => count);
  assertEquals(counts([0, 1, 1, 2, 3], 0, 3, 1), [1, 2, 2]);
  // 0.3 / 0.1 is a hair below 3 in doubles.
  assertEquals(counts([0.3, 0.7, -0.2], -0.2, 0.8, 0.1), [1, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
  const { rows } = histogramRows(one([0.05]), { from: 0, to: 0.3, step: 0.1 });
  assertEquals(rows.map(({ from, to }) => [from, to]), [[0, 0.1], [0.1, 0.2], [0.2, 0.3]]);
});

Deno.test("percentages are of all values, those outside of the bins too", () => {
  const { rows, outside } = histogramRows(
    [{ name: "a", values: [-5, 0.5, 1.5, 9] }, { name: "b", values: [0.5] }],
    { from: 0, to: 2, step: 1 },
  );
  assertEquals(rows.map(({ series, percent }) => [series, percent]), [
    ["a", 25],
    ["a", 25],
    ["b", 100],
    ["b", 0],
  ]);
  assertEquals(outside, [{ series: "a", below: 1, above: 1 }, { series: "b", below: 0, above: 0 }]);
});

Deno.test("without bins, all values are in some of round width", () => {
  const values = Array.from({ length: 101 }, (_, i) => 3 * i - 7);
  const { rows, outside } = histogramRows(one(values));
  assertEquals(rows.reduce((sum, { count }) => sum + count, 0), 101);
  assertEquals([rows[0].from, rows[0].to], [-10, 0]);
  assertEquals(outside, [{ series: "a", below: 0, above: 0 }]);
  assertEquals(histogramRows(one([4, 4])).rows, [
    { series: "a", from: 4, to: 5, count: 2, percent: 100 },
  ]);
});

Deno.test("values that bins cannot tell apart share one, however small or large", () => {
  for (const values of [[1, 1 + 1e-15], [1e-300, 2e-300], [1e15, 1e15 + 8]]) {
    const { rows } = histogramFigure(one(values), options);
    assertEquals(rows.map(({ count }) => count), [2]);
    assert(Number(rows[0].from) <= values[0] && Number(rows[0].to) > values[1]);
  }
  // Apart by a billionth they are told apart.
  const { rows } = histogramRows(one([0, 1e-9]));
  assertEquals([rows[0].count, rows.at(-1)!.count, rows.length > 10], [1, 1, true]);
});

Deno.test("bars are as tall as the axis says", () => {
  const { svg } = histogramFigure(one([1, 1, 1, 6]), { ...options, from: 0, to: 10, step: 5 });
  const ticks = [
    .../aria-label="y-axis tick label">(.*?)<\/g>/s.exec(svg)![1].matchAll(
      /translate\([-\d.]+,([-\d.]+)\)"[^>]*>([\d.]+)</g,
    ),
  ].map(([, y, text]) => [Number(text), Number(y)]);
  const pixels = (ticks[0][1] - ticks[1][1]) / (ticks[1][0] - ticks[0][0]);
  const heights = [...svg.matchAll(/<rect(?=[^>]* x=")[^>]* height="([\d.]+)"/g)]
    .map(([, height]) => Number(height));
  assertEquals(heights.length, 2);
  assert(Math.abs(heights[0] - 75 * pixels) < 0.1 && Math.abs(heights[1] - 25 * pixels) < 0.1);
});

Deno.test("the figure says what it leaves out, where its data come from, and what its rules are", () => {
  const { svg, spec, description } = histogramFigure(
    [{ name: "a", values: [1, 2, 3000] }, { name: "b", values: [5] }],
    {
      ...options,
      from: 0,
      to: 10,
      references: [{ value: 2, label: "median" }],
      provenance: [{ title: "Résultats", publisher: "Ministère", licence: "Licence Ouverte 2.0" }],
    },
  );
  for (
    const words of [
      "not drawn: bureaux (a) above 10: 1.",
      "Source: Ministère, Résultats, licence: Licence Ouverte 2.0.",
      "↓ median",
      "registered electors of a bureau",
      "% of bureaux",
    ]
  ) assertStringIncludes(svg, words);
  assertEquals(description, "a (bureaux: 3): median 2. b (bureaux: 1): median 5.");
  assert(compile(spec as unknown as TopLevelSpec).spec.marks!.length > 0);
});

Deno.test("bad input is refused with the option's name", () => {
  const refused = (run: () => unknown, words: string) => assertThrows(run, InputError, words);
  refused(() => histogramRows([]), "series must hold one");
  refused(() => histogramRows(one([])), "a must have a value");
  refused(() => histogramRows(one([NaN])), "a value of a");
  refused(() => histogramRows([...one([1]), ...one([1])]), "names of their own");
  refused(() => histogramRows(one([1]), { step: 0 }), "step must be above 0");
  refused(() => histogramRows(one([1]), { from: 2, to: 1 }), "must make 1 to 1,000 bins");
  refused(() => histogramRows(one([1]), { from: 0, to: 5, step: 0.001 }), "1 to 1,000 bins");
  refused(() => histogramRows(one([1, 2]), { step: 1e-14 }), "step must be at least 1e-10");
  refused(
    () => histogramFigure(one([1, 2]), { ...options, from: 5, to: 9 }),
    "leave a value to draw",
  );
  const references = [{ value: 11, label: "far" }];
  refused(
    () => histogramFigure(one([1]), { ...options, from: 0, to: 10, references }),
    "reference far must lie in the bins",
  );
});
