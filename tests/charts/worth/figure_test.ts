import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { exampleRecord } from "../../../src/charts/example.ts";
import { versusFigure, worthFigure } from "../../../src/charts/mod.ts";
import { textWidth } from "../../../src/charts/text.ts";
import { worthLabels } from "../../../src/charts/worth/labels.ts";
import { exampleWorth } from "../../../src/charts/worth/text.ts";
import { InputError } from "../../../src/input.ts";

const record = exampleRecord({ random: 42, potential: 61, marginal: 30 });

Deno.test("a figure against random has a row a comparison, with its paired difference", () => {
  const seen = { ...record, scores_from: record.election, evidence: "trials" };
  const { rows, svg, spec } = versusFigure([
    { label: "past", record },
    { label: "hindsight", record: seen },
  ], { strategy: "marginal" });
  assertEquals(rows.map(({ strategy, group, mean }) => [strategy, group, mean]), [
    ["past", "strategy", -12],
    ["hindsight", "bound", -12],
  ]);
  assertStringIncludes(svg, "gerber-green, trials");
  assertEquals(JSON.parse(JSON.stringify(spec)), spec);
});

Deno.test("comparisons that cannot be set side by side are refused", () => {
  const refused = (draw: () => unknown, said: string) => assertThrows(draw, InputError, said);
  const cases = [{ label: "a", record }];
  refused(() => versusFigure([]), "cases must hold");
  refused(() => versusFigure(cases, { strategy: "covariates" }), "got covariates");
  refused(() => versusFigure(cases, { width: 10 }), "width must be");
  const votes = { label: "b", record: { ...record, objective: "votes" as const } };
  refused(() => versusFigure([...cases, votes]), "one objective");
});

Deno.test("the figure of worth shows real scores that are better than none, on bureaux alone", () => {
  const names = (ranked: "bureaux" | "electors") =>
    worthFigure(exampleWorth(), { ranked }).rows.map(({ score }) => score);
  assertEquals(names("bureaux"), ["made-up", "made-up", "made-up", "potential"]);
  assertEquals(names("electors"), ["made-up", "made-up", "made-up"]);
  const { svg, description } = worthFigure(exampleWorth(), { ranked: "electors" });
  assertStringIncludes(svg, "a perfect ranking of bureaux");
  assert(description.includes("R² 1: 300 votes."));
});

Deno.test("bad options of the figure of worth are refused", () => {
  const refused = (draw: () => unknown, said: string) => assertThrows(draw, InputError, said);
  refused(() => worthFigure({ ...exampleWorth(), by_r2: [] }), "a point to draw");
  const { by_r2: [point, ...others], real: [score] } = exampleWorth();
  const withPoint = (wrong: object) => ({
    ...exampleWorth(),
    by_r2: [{ ...point, ...wrong }, ...others],
  });
  const withScore = (wrong: object) => ({ ...exampleWorth(), real: [{ ...score, ...wrong }] });
  refused(() => worthFigure(withPoint({ r2: NaN })), "r2 of a point of bureaux must be");
  refused(() => worthFigure(withPoint({ versus_random: NaN })), "versus_random of a point");
  refused(() => worthFigure(withPoint({ high: Infinity })), "high of a point");
  refused(() => worthFigure(withScore({ correlation: NaN })), "correlation of potential");
  refused(() => worthFigure(withScore({ r2: 1.1 })), "r2 of potential");
  refused(() => worthFigure(withScore({ versus_random: NaN })), "versus_random of potential");
  refused(() => worthFigure(exampleWorth(), { width: 10 }), "width must be");
});

Deno.test("names of points that stand together do not overlap", () => {
  const point = (strategy: string, r2: number, versus_random: number) => ({
    strategy,
    r2,
    versus_random,
    correlation: Math.sqrt(r2),
  });
  // Two points on almost one spot, a third whose name would run into theirs.
  const points = [
    point("past by commune", 0.43, 195),
    point("covariates", 0.45, 193),
    point("support", 0.37, 213),
  ];
  const places = worthLabels(points, { domain: [0, 400], width: 480, height: 260 });
  const boxes = places.map(({ dx, dy }, k) => {
    const x = points[k].r2 * 480 + dx;
    const y = 260 * (400 - points[k].versus_random) / 400 + dy;
    const wide = textWidth(points[k].strategy, 11) / 2;
    return [x - wide, x + wide, y - 5.5, y + 5.5];
  });
  boxes.forEach((a, i) =>
    boxes.slice(i + 1).forEach((b) =>
      assert(a[1] <= b[0] || b[1] <= a[0] || a[3] <= b[2] || b[3] <= a[2])
    )
  );
});
