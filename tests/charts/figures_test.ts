import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { exampleRecord } from "../../src/charts/example.ts";
import type { Figure, FigureRow } from "../../src/charts/figure.ts";
import {
  budgetFigure,
  claimFigure,
  gainFigure,
  placeboFigure,
  tornadoFigure,
} from "../../src/charts/mod.ts";
import { InputError } from "../../src/input.ts";
import { exampleSensitivity } from "../../src/charts/sensitivity_text.ts";
import { audit } from "../../src/claims/audit.ts";
import { loadPlacebo, placebo } from "../../src/claims/placebo/mod.ts";
import { drawn } from "./vega.ts";

const options = await loadPlacebo({
  from: "europeennes-2014",
  to: "presidentielle-2017-t1",
  territory: "departement:35",
});
const everywhere = placebo(options);
const communes = placebo({ ...options, within: "commune", variants: false });
const audited = await audit(["one-to-two-points", "federavox"], {
  territory: "commune:48095",
  replicates: 20,
});
const claim = (id: string, reading: string) =>
  claimFigure(audited, audited.audits.find((one) => one.id === id)!, reading);
const sensitivity = exampleSensitivity();

const FIGURES: Figure[] = [
  gainFigure(exampleRecord({ none: 0, random: 42, potential: 61 })),
  claim("one-to-two-points", "nation"),
  claim("federavox", "turnout-excess"),
  placeboFigure(everywhere),
  placeboFigure(communes),
  tornadoFigure(sensitivity),
  tornadoFigure(sensitivity, { outcome: "gain" }),
  budgetFigure(sensitivity),
  budgetFigure(sensitivity, { outcome: "gain" }),
];

const dataOf = ({ spec }: Figure) => (spec.data as { values: FigureRow[] }).values;
const marks = (svg: string, kind: string) =>
  [...svg.matchAll(new RegExp(`aria-roledescription="${kind}"`, "g"))].length;

for (const figure of FIGURES) {
  Deno.test(`${figure.name}: the specification compiles and draws without a complaint`, async () => {
    assertEquals(JSON.parse(JSON.stringify(figure.spec)), figure.spec);
    const { svg, complaints } = await drawn(figure.spec);
    assertEquals(complaints, []);
    assert(!/NaN|undefined/.test(svg));
    assertStringIncludes(svg, figure.title.split(" ").slice(0, 3).join(" "));
    // The licence, and what the numbers are not.
    assertStringIncludes(svg.replace(/(<[^>]*>|\s)+/g, " "), "Licence Ouverte");
    assert(/neither a poll nor a forecast|nothing was tied to the pick/.test(svg));
    assertStringIncludes(JSON.stringify(figure.spec), '"tooltip":[');
  });

  Deno.test(`${figure.name}: specification and rows hold the same numbers`, () => {
    const data = dataOf(figure);
    assertEquals(data.length, figure.rows.length);
    figure.rows.forEach((row, k) => {
      for (const [column, value] of Object.entries(row)) assertEquals(data[k][column], value);
    });
    assertEquals(new Set(figure.rows.map((row) => Object.keys(row).join())).size, 1);
    assert(figure.rows.every((row) => Object.values(row).every((value) => !Number.isNaN(value))));
  });
}

Deno.test("a claim is drawn as twenty dots and a mean a distribution, from the record's numbers", async () => {
  const { spec, rows } = claim("one-to-two-points", "nation");
  const { distributions } = audited.audits[0].readings.find(({ id }) => id === "nation")!;
  assertEquals(rows.map(({ distribution }) => distribution), distributions.map(({ name }) => name));
  distributions.forEach(({ mean, dots }, k) => {
    assertEquals(rows[k].mean, mean);
    // The first dot stands at 2.5 %, the tenth at 47.5 %, the last at 97.5 %.
    assertEquals([rows[k].q025, rows[k].q475, rows[k].q975], [dots[0], dots[9], dots[19]]);
  });
  const { svg } = await drawn(spec);
  assertEquals(marks(svg, "circle"), 20 * rows.length);
  assertEquals(marks(svg, "point"), rows.length);
  assertStringIncludes(svg, "claimed: 1 to 2");
});

Deno.test("a placebo beside the contacts that would be needed is drawn with them", () => {
  const kinds = new Set(claim("federavox", "turnout-excess").rows.map(({ kind }) => kind));
  assertEquals(kinds, new Set(["placebo", "predictive"]));
});

Deno.test("a placebo's rows are the record's gains; those of territories count each once", () => {
  const { rows } = placeboFigure(everywhere);
  assertEquals(rows.slice(0, 2).map(({ outcome, gain }) => [outcome, gain]), [
    ["turnout", everywhere.gains.turnout.excess],
    ["share", everywhere.gains.share.excess],
  ]);
  assertEquals(rows.length, 2 + 2 * everywhere.variants.length);
  const territories = communes.territories!;
  for (const outcome of ["turnout", "share"] as const) {
    const classes = placeboFigure(communes).rows.filter((row) => row.outcome === outcome);
    for (const { from, to, picked, whole } of classes) {
      const within = (gain: number) => gain >= Number(from) && gain < Number(to);
      assertEquals(
        [picked, whole],
        (["pick", "whole"] as const).map((set) =>
          territories.filter((one) => within(one[set][outcome].excess)).length
        ),
      );
    }
    const total = classes.reduce((sum, { picked }) => sum + Number(picked), 0);
    assertEquals(total, territories.length);
    assertEquals([classes[0].picked, classes[0].whole], [0, 0]);
  }
});

Deno.test("gains by budget keep each strategy's look whichever outcome is drawn", async () => {
  const [over, gain] = [budgetFigure(sensitivity), budgetFigure(sensitivity, { outcome: "gain" })];
  const look = ({ svg }: Figure) =>
    /stroke="(#\w+)" d="M0,0H24" \/><\/g><text[^>]*>potential</.exec(svg)?.[1];
  assert(look(over) !== undefined);
  assertEquals(look(over), look(gain));
  const { svg } = await drawn(gain.spec);
  // A point a row: four budgets, nothing included, of two strategies.
  assertEquals([gain.rows.length, marks(svg, "circle")], [8, 8]);
});

Deno.test("hindsight is said under the title of every figure of a campaign", () => {
  const seen = { ...sensitivity, scores_from: sensitivity.election };
  for (const { svg } of [tornadoFigure(seen), budgetFigure(seen)]) {
    assertStringIncludes(svg, "hindsight");
  }
  assert(!tornadoFigure(sensitivity).svg.includes("hindsight"));
});

Deno.test("a figure by budget over random targeting asks for another strategy", () => {
  const by_budget = sensitivity.by_budget.filter(({ strategy }) => strategy === "random");
  const record = { ...sensitivity, by_budget };
  assertThrows(() => budgetFigure(record), InputError, "got random alone");
  assertThrows(() => budgetFigure({ ...record, by_budget: [] }), InputError, "a budget to draw");
  assertEquals(budgetFigure(record, { outcome: "gain" }).rows.length, by_budget.length + 1);
});
