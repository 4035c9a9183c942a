import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { budgetChart } from "../../../src/charts/budget/chart.ts";
import { placeboChart } from "../../../src/charts/placebo/chart.ts";
import { exampleSensitivity } from "../../../src/charts/sensitivity_text.ts";
import { tornadoChart } from "../../../src/charts/tornado/chart.ts";
import { loadPlacebo, placebo } from "../../../src/claims/placebo/mod.ts";
import { InputError } from "../../../src/input.ts";

const options = await loadPlacebo({
  from: "europeennes-2014",
  to: "presidentielle-2017-t1",
  territory: "departement:35",
});

/** What every figure must be: whole, without an id or style of a browser, and without NaN. */
function sound(svg: string): void {
  assertStringIncludes(svg, 'xmlns="http://www.w3.org/2000/svg"');
  assert(!/NaN|undefined|<style/.test(svg));
}

Deno.test("a placebo is drawn with its settings, each change and its sources", () => {
  const record = placebo(options);
  const svg = placeboChart(record);
  sound(svg);
  assertStringIncludes(svg, "weight register");
  for (const { change } of record.variants) assertStringIncludes(svg, change.replace(/:.*/, ""));
  assertStringIncludes(svg, "Licence Ouverte");
  assertStringIncludes(svg, "nothing was tied to the pick");
});

Deno.test("a placebo over territories is drawn with the marks that were claimed", () => {
  const svg = placeboChart(placebo({ ...options, within: "commune", variants: false }));
  sound(svg);
  assertStringIncludes(svg, "claimed +20");
  assertStringIncludes(svg, "claimed +10");
});

Deno.test("a tornado shows both ends of each assumption, the base and zero", () => {
  const svg = tornadoChart(exampleSensitivity());
  sound(svg);
  for (const text of ["contact rate (share)", "0.1", "0.5", "as the evidence says"]) {
    assertStringIncludes(svg, text);
  }
  // Low ends are drawn apart from high ends, one bar of each an assumption.
  for (const fill of ["#d9a441", "#14406b"]) {
    const group = svg.match(new RegExp(`<g[^>]*fill="${fill}"[^>]*>(.*?)</g>`))?.[1] ?? "";
    assertEquals(group.match(/<rect/g)?.length, 2, fill);
  }
  assertThrows(
    () => tornadoChart(exampleSensitivity(), { strategy: "random" }),
    InputError,
    "strategy",
  );
  assertThrows(
    () => tornadoChart({ ...exampleSensitivity(), tornado: [] }),
    InputError,
    "must have a bar",
  );
});

Deno.test("gains by budget are drawn from nothing to all, with the budget asked", () => {
  const svg = budgetChart(exampleSensitivity());
  sound(svg);
  assertStringIncludes(svg, "budget asked");
  assertStringIncludes(budgetChart(exampleSensitivity(), { outcome: "gain" }), "random");
  assertThrows(
    () => budgetChart({ ...exampleSensitivity(), by_budget: [] }),
    InputError,
    "must have a budget",
  );
});
