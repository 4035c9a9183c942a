import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { exampleRecord } from "../../../src/charts/example.ts";
import { versusFigure, worthFigure } from "../../../src/charts/mod.ts";
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
  refused(() => worthFigure(exampleWorth(), { width: 10 }), "width must be");
});
