import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { assertStringIncludes } from "@std/assert";
import { compile, type TopLevelSpec } from "vega-lite";
import { powerFigure, powerRows } from "../../../src/charts/mod.ts";
import { InputError } from "../../../src/input.ts";
import {
  declareDesign,
  type DesignOptions,
  diagnose,
  type Diagnosis,
  loadTrialUnits,
} from "../../../src/trials/mod.ts";

const units = await loadTrialUnits({ territory: "departement:93" });
const real = (options: DesignOptions) =>
  diagnose(declareDesign(units, { simulations: 20, ...options }));

/** A diagnosis as if the smallest effect were known. */
function with_(bureaux: number, value: number | null): Diagnosis {
  const base = real({ bureaux });
  return { ...base, smallestEffect: { value, mcse: 0.01 } };
}

Deno.test("rows go by design, then by number of bureaux, with what the diagnosis says", () => {
  const rows = powerRows([
    { name: "pairs", diagnoses: [with_(200, 1.5), with_(50, 3)] },
    { name: "none", diagnoses: [with_(100, 4)] },
  ]);
  assertEquals(
    rows.map(({ design, bureaux, smallest_effect }) => [design, bureaux, smallest_effect]),
    [["pairs", 50, 3], ["pairs", 200, 1.5], ["none", 100, 4]],
  );
  assertEquals([rows[0].mcse, rows[0].simulations], [0.01, 20]);
  assertEquals(rows[0].closed_form, with_(50, 3).closedForm.effect);
});

Deno.test("an effect that halves where bureaux quadruple is a straight line of slope one half", () => {
  const diagnoses = [with_(50, 4), with_(100, 4 / Math.SQRT2), with_(200, 2)];
  const { svg } = powerFigure([{ name: "pairs", diagnoses }]);
  const dots = [
    ...svg.matchAll(
      /<circle cx="([\d.]+)" cy="([\d.]+)"|<circle r="3.5" cy="([\d.]+)" cx="([\d.]+)"/g,
    ),
  ]
    .map(([, cx, cy, otherY, otherX]) => [Number(cx ?? otherX), Number(cy ?? otherY)]);
  assertEquals(dots.length, 3);
  assertAlmostEquals(dots[1][0], (dots[0][0] + dots[2][0]) / 2, 0.01);
  assertAlmostEquals(dots[1][1], (dots[0][1] + dots[2][1]) / 2, 0.01);
  assert(dots[2][1] > dots[0][1]);
});

Deno.test("every tick of the logarithmic axes has its number", () => {
  const { svg } = powerFigure([{ name: "a", diagnoses: [with_(40, 6), with_(800, 0.4)] }]);
  const numbers = (axis: string) =>
    [
      ...new RegExp(`aria-label="${axis}-axis tick label">(.*?)</g>`, "s").exec(svg)![1]
        .matchAll(/>([^<]+)</g),
    ].map(([, text]) => text);
  assertEquals(numbers("y"), ["0.5", "1", "2", "5"]);
  assertEquals(numbers("x"), ["50", "100", "200", "500"]);
});

Deno.test("the words say what is asked, how it was simulated, and from which data", () => {
  const { svg, spec, description } = powerFigure([{ name: "pairs", diagnoses: [with_(50, 3)] }], {
    references: [{ value: 1, label: "1 point, as claimed" }],
  });
  for (
    const words of [
      "departement:93",
      "outcome turnout at presidentielle-2022-t1",
      "power of 80\u202f%",
      "1 point, as claimed",
      "20 simulated assignments",
      "0.3\u202f% of the effect",
      "Ministère de l'Intérieur",
    ]
  ) assertStringIncludes(svg, words);
  assertEquals(description, "pairs, 50 bureaux: 3.00 points.");
  assert(compile(spec as unknown as TopLevelSpec).spec.marks!.length > 0);
});

Deno.test("what does not compare is refused", () => {
  const refused = (run: () => unknown, words: string) => assertThrows(run, InputError, words);
  const curve = (name: string, ...diagnoses: Diagnosis[]) => ({ name, diagnoses });
  refused(() => powerRows([]), "must hold a diagnosis");
  refused(() => powerRows([curve("a", with_(50, null))]), "a with 50 bureaux");
  refused(() => powerRows([curve("a"), curve("a")]), "names of their own");
  refused(
    () => powerFigure([curve("a", with_(50, 3)), curve("b", real({ bureaux: 50, power: 0.9 }))]),
    "one territory",
  );
  refused(
    () => powerFigure([curve("a", with_(50, 3))], { references: [{ value: 0, label: "none" }] }),
    "reference none must be above 0",
  );
});
