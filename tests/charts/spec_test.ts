import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { exampleRecord } from "../../src/charts/example.ts";
import {
  curveFigure,
  gainLayerRows,
  gainLayers,
  gainRows,
  histogramFigure,
  intervalFigure,
  TOC_SHARES,
  tocFigure,
  VEGA_LITE,
} from "../../src/charts/mod.ts";
import { evaluateRankings } from "../../src/trials/mod.ts";
import { drawn } from "./vega.ts";

/** Names that Vega-Lite alone would break an expression with. */
const NAMES = [String.raw`A\uX`, String.raw`B\"Q`, String.raw`C\\`, '"D"', "{{e}} '"];

/** The specifications of figures that have a user's words on their axes. */
function specsOf(name: string) {
  const words = { title: name, axis: name, interval: name };
  const row = { label: name, value: 1, low: 0, high: 2, group: name, series: name };
  const points = [{ x: 0, value: 0, low: 0, high: 1 }, { x: 1, value: 2, low: 1, high: 3 }];
  const panel = { title: name, curves: [{ name, points }], rules: [{ x: 0.5, label: name }] };
  const gains = { gain: [0.02, 0], scores: new Map([["past", [2, 1]]]) };
  const report = evaluateRankings(gains, { budgets: TOC_SHARES });
  const references = [{ value: 1, label: name }];
  const gained = gainRows(exampleRecord({ random: 42, potential: 61 }));
  return [
    intervalFigure([row], { ...words, references }),
    curveFigure([panel], { title: name, x: name, y: name }),
    histogramFigure([{ name, values: [1, 2, 3] }], { ...words, of: name, references }),
    tocFigure(report, { unit: name }),
  ].map(({ spec }) => spec).concat({
    $schema: VEGA_LITE,
    description: name,
    title: name,
    data: { values: gainLayerRows(gained, "en") },
    layer: gainLayers(gained, { axis: name }),
    resolve: { scale: { color: "independent" } },
  });
}

Deno.test("titles reach the axes and the words for those who do not see them as they are written", async () => {
  for (const name of NAMES) {
    const written = name.replaceAll('"', "&quot;");
    for (const spec of specsOf(name)) {
      const { svg, complaints } = await drawn(spec);
      assertEquals(complaints, []);
      const said = [...svg.matchAll(/aria-label="([^"]*)" role="graphics-symbol"/g)]
        .map(([, label]) => label);
      assert(said.some((label) => label.includes(written)), `${name}: ${said}`);
      const axes = [...svg.matchAll(/role-axis-title"[^>]*><text[^>]*>([^<]*)</g)]
        .map(([, title]) => title);
      assert(axes.some((title) => title.includes(name)), `${name}: ${axes}`);
      // Neither doubled nor lost, anywhere.
      const runs = [...axes, ...said].flatMap((text) => text.match(/\\+/g) ?? []);
      assertEquals(new Set(runs), new Set(name.match(/\\+/g)));
    }
  }
});

Deno.test("line ends in titles and labels become spaces", async () => {
  for (const end of ["\n", "\r\n", "\u2028", "\u2029"]) {
    for (const spec of specsOf(`a${end}b`)) {
      const { svg, complaints } = await drawn(spec);
      assertEquals(complaints, []);
      assertStringIncludes(svg, "a b");
    }
  }
});
