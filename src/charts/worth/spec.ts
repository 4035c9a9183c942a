import type { VegaLiteSpec } from "../figure.ts";
import { numberTip, SPEC_WIDTH, specFrame, specRule, specSource, textTip } from "../spec.ts";
import { THEME } from "../theme.ts";
import { worthLabels } from "./labels.ts";
import { R2_AXIS, WORTH_LOOK } from "./plot.ts";
import type { WorthParts } from "./text.ts";

const HEIGHT = 280;

/**
 * The figure of the worth of data as a Vega-Lite 6 specification.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { worthSpec } from "./spec.ts";
 * import { exampleWorth, worthParts } from "./text.ts";
 *
 * const spec = worthSpec(worthParts(exampleWorth(), "electors"));
 * assertEquals(JSON.parse(JSON.stringify(spec)), spec);
 * ```
 */
export function worthSpec({ line, real, ceiling, axis, text }: WorthParts): VegaLiteSpec {
  const numbers = line.map(({ versus_random }) => versus_random);
  const number = (field: string, title: string) => numberTip(field, title, numbers);
  const r2 = { ...numberTip("r2", "R²", [0.5]), format: ".2f" };
  const x = { field: "r2", type: "quantitative", title: R2_AXIS };
  const y = (field: string) => ({ field, type: "quantitative", title: axis });
  return {
    ...specFrame(text),
    width: SPEC_WIDTH,
    height: HEIGHT,
    data: { values: line },
    layer: [
      {
        mark: { type: "area", color: WORTH_LOOK.band },
        encoding: { x, y: y("low"), y2: { field: "high" } },
      },
      specRule("y", 0),
      ...(ceiling === null ? [] : [specRule("y", ceiling, {
        colour: THEME.quiet,
        dash: [4, 3],
        label: "a perfect ranking of bureaux",
      })]),
      {
        mark: { type: "line", color: WORTH_LOOK.line, point: { color: WORTH_LOOK.line } },
        encoding: {
          x,
          y: y("versus_random"),
          tooltip: [
            r2,
            number("versus_random", "votes more than random, mean"),
            number("low", "90\u202f% of made-up scores, from"),
            number("high", "90\u202f% of made-up scores, to"),
          ],
        },
      },
      ...(real.length === 0 ? [] : [realLayer(line, real, x, y("versus_random"), [
        textTip("strategy"),
        r2,
        number("versus_random", "votes more than random"),
      ])]),
      specSource(text.source, HEIGHT),
    ],
  };
}

function realLayer(
  line: WorthParts["line"],
  real: WorthParts["real"],
  x: object,
  y: object,
  tooltip: object[],
) {
  const look = { fill: WORTH_LOOK.real, stroke: WORTH_LOOK.realStroke };
  const numbers = [...line, ...real].map(({ versus_random }) => versus_random);
  const domain = [Math.min(0, ...numbers), Math.max(...numbers)] as const;
  const offsets = worthLabels(real, { domain, width: SPEC_WIDTH, height: HEIGHT });
  return {
    data: { values: real },
    layer: [
      {
        mark: { type: "point", shape: "diamond", size: 80, opacity: 1, ...look },
        encoding: { x, y, tooltip },
      },
      ...real.map((score, k) => ({
        data: { values: [score] },
        mark: { type: "text", ...offsets[k] },
        encoding: { x, y, text: { field: "strategy" } },
      })),
    ],
  };
}
