import { assert, assertAlmostEquals, assertEquals, assertStringIncludes } from "@std/assert";
import { assertThrows } from "@std/assert";
import { compile, type TopLevelSpec } from "vega-lite";
import { tocFigure } from "../../../src/charts/toc/figure.ts";
import { TOC_SHARES, tocRows } from "../../../src/charts/toc/rows.ts";
import { InputError } from "../../../src/input.ts";
import { evaluateRankings, trialGains } from "../../../src/trials/mod.ts";
import { prepareTrial, readTrialTable } from "../../../src/trials/analysis/mod.ts";

const UNIT = { unit: "points of turnout", factor: 100 };
const gain = [0.01, 0];
const scores = new Map([["good", [2, 1]], ["bad", [1, 2]], ["constant", [0, 0]]]);
const report = evaluateRankings({ gain, scores }, { budgets: TOC_SHARES, replicates: 20 });

/** Pixels of an axis by the numbers printed along it. */
function scaleOf(svg: string, axis: "x" | "y"): (value: number) => number {
  const labels = new RegExp(`aria-label="${axis}-axis tick label">(.*?)</g>`, "s").exec(svg)![1];
  const [a, b] = [...labels.matchAll(/translate\(([-\d.]+),([-\d.]+)\)"[^>]*>([^<]*)</g)]
    .map(([, x, y, text]) => ({
      at: Number(axis === "x" ? x : y),
      value: Number(text.replace("−", "-")),
    }));
  return (value) => a.at + (value - a.value) * (b.at - a.at) / (b.value - a.value);
}

Deno.test("curves are those of two units worked by hand, in points", () => {
  // Gains of 1 and 0 points: ½ over the average up to the half, then ½/u − ½.
  const rows = tocRows(report, 100);
  for (const { ranking, treated, over_average, autoc } of rows) {
    const good = treated <= 0.5 ? 0.5 : 0.5 / treated - 0.5;
    const sign = { good: 1, bad: -1, constant: 0 }[ranking]!;
    assertAlmostEquals(over_average, sign * good, 1e-12);
    // ∫ = ¼ + ½ ln 2 − ¼.
    assertAlmostEquals(autoc, sign * Math.LN2 / 2, 1e-12);
  }
  assertEquals(rows.length, 3 * TOC_SHARES.length);
});

Deno.test("lines stand where the ticks say", () => {
  const { svg } = tocFigure(report, UNIT);
  const [x, y] = [scaleOf(svg, "x"), scaleOf(svg, "y")];
  const line = /aria-label="line"[^>]*><path d="([^"]*)"/.exec(svg)!;
  const points = [...line[1].matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, a, b]) => [+a, +b]);
  assertEquals(points.length, TOC_SHARES.length);
  points.forEach(([a, b], k) => {
    const share = TOC_SHARES[k];
    assertAlmostEquals(a, x(100 * share), 0.01);
    assertAlmostEquals(b, y(share <= 0.5 ? 0.5 : 0.5 / share - 0.5), 0.01);
  });
});

Deno.test("words say the unit, the areas, what 0 is and where the data are from", () => {
  const { svg, description } = tocFigure(report, { ...UNIT, source: ["Data: nobody."] });
  for (
    const words of [
      "points of turnout over the average",
      "random",
      "good: AUTOC 0.347",
      "constant: AUTOC 0 (0 to 0)",
      "95\u202f% interval at each share",
      "Data: nobody.",
      "20 half-samples",
    ]
  ) assertStringIncludes(svg, words);
  assertStringIncludes(description, "0.500 over the average at 10\u202f% treated");
  assert(!/NaN|undefined|<style/.test(svg));
});

Deno.test("the Michigan trial: fewest past votes first is worse than chance", async () => {
  const file = new URL("../../../data/trials/ggl2008.csv", import.meta.url);
  const used = ["voted", "arm", "past_votes", "people"];
  const table = await readTrialTable("ggl2008.csv", await Deno.readFile(file), used);
  const { trial } = prepareTrial(table, {
    outcome: "voted",
    treatment: "arm",
    treated: "neighbors",
    control: "control",
    strata: "past_votes",
    covariates: ["past_votes"],
    count: "people",
  });
  const fewest = trial.covariates![0].values.map((votes) => -votes);
  const report = evaluateRankings(
    {
      gain: trialGains({ ...trial, covariates: undefined }),
      scores: new Map([["fewest past votes", fewest]]),
      count: trial.count,
    },
    { budgets: TOC_SHARES, replicates: 20 },
  );
  const { svg, rows } = tocFigure(report, UNIT);
  // Computed from the person-level data before, apart from this software: −.0168.
  assertAlmostEquals(rows[0].autoc as number, -1.68, 0.005);
  assertStringIncludes(svg, "fewest past votes: AUTOC −1.68");
});

Deno.test("bands are drawn around three rankings at most, never around the perfect order", () => {
  const bands = (svg: string) => svg.match(/aria-label="area"/g)?.length ?? 0;
  assertEquals(bands(tocFigure(report, UNIT).svg), 3);
  const perfect = tocFigure(report, { ...UNIT, perfect: "good" });
  assertEquals(bands(perfect.svg), 2);
  assertStringIncludes(perfect.svg, "perfect order: AUTOC");
  const many = new Map([...scores, ["one more", [3, 1]]]);
  const four = evaluateRankings({ gain, scores: many }, { budgets: TOC_SHARES, replicates: 2 });
  assertEquals(bands(tocFigure(four, UNIT).svg), 0);
});

Deno.test("the specification compiles without a warning and holds the rows", () => {
  for (const perfect of [undefined, "good"]) {
    const { spec, rows } = tocFigure(report, { ...UNIT, perfect });
    assertEquals(JSON.parse(JSON.stringify(spec)), spec);
    const { values } = spec.data as { values: Record<string, unknown>[] };
    assertEquals(values.map(({ label: _, ...row }) => row), [...rows]);
    const warnings: string[] = [];
    const warn = (...words: readonly unknown[]) => {
      warnings.push(words.join(" "));
      return logger;
    };
    const logger = { warn, error: warn, info: () => logger, debug: () => logger };
    compile(spec as unknown as TopLevelSpec, { logger: logger as never });
    assertEquals(warnings, []);
  }
});

Deno.test("bad options are refused", () => {
  const fails = (run: () => unknown, words: string) => assertThrows(run, InputError, words);
  fails(() => tocFigure(report, { unit: " " }), "unit");
  fails(() => tocFigure(report, { ...UNIT, factor: 0 }), "factor");
  fails(() => tocFigure(report, { ...UNIT, width: 100 }), "width");
  fails(() => tocFigure(report, { ...UNIT, perfect: "best" }), "perfect");
  fails(() => tocFigure(report, { ...UNIT, names: { best: "Best" } }), "names");
  fails(() => tocFigure(report, { ...UNIT, names: { bad: "good" } }), "twice");
  fails(() => tocFigure({ ...report, rankings: [] }, UNIT), "a ranking to draw");
  const few = evaluateRankings({ gain, scores }, { replicates: 2 });
  fails(() => tocFigure(few, UNIT), "TOC_SHARES");
});
