import type { VegaLiteSpec } from "../figure.ts";
import type { FigureText } from "../page.ts";
import { POWER_AXES, type PowerReference } from "./plot.ts";
import type { PowerRow } from "./rows.ts";
import { lineLooks } from "../line_look.ts";
import { numberTip, SPEC_WIDTH, specFrame, specRule, specSource, textTip } from "../spec.ts";

const HEIGHT = 300;

/**
 * Smallest detectable effects as a Vega-Lite 6 specification: each design with its Monte Carlo error and the
 * formula's figure under the pointer.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { powerSpec } from "./spec.ts";
 *
 * const row = { design: "pairs", bureaux: 100, smallest_effect: 2, mcse: 0.1, closed_form: 2.1 };
 * const words = { title: "Power", subtitle: [], source: [], description: "" };
 * const { layer } = powerSpec([{ ...row, simulations: 500 }], [], words);
 * assertEquals((layer as unknown[]).length, 3);
 * ```
 */
export function powerSpec(
  rows: readonly PowerRow[],
  references: readonly PowerReference[],
  words: FigureText,
): VegaLiteSpec {
  const looks = lineLooks(rows.map(({ design }) => design));
  const scale = (look: "stroke" | "dash") => ({
    domain: [...looks.keys()],
    range: [...looks.values()].map((of) => of[look]),
  });
  const log = { type: "log", nice: false };
  const effects = rows.map(({ smallest_effect }) => smallest_effect);
  const encoding = {
    x: { field: "bureaux", type: "quantitative", title: POWER_AXES.x, scale: log },
    y: {
      field: "smallest_effect",
      type: "quantitative",
      // On two lines: one would be longer than the axis.
      title: POWER_AXES.y.split(/(?<=,) /),
      scale: log,
    },
    color: {
      field: "design",
      type: "nominal",
      scale: scale("stroke"),
    },
    strokeDash: {
      field: "design",
      type: "nominal",
      scale: scale("dash"),
    },
  };
  return {
    ...specFrame(words),
    width: SPEC_WIDTH,
    height: HEIGHT,
    layer: [
      { data: { values: rows }, mark: { type: "line", strokeWidth: 2 }, encoding },
      {
        data: { values: rows },
        mark: { type: "point", size: 50, fill: "#ffffff", opacity: 1 },
        encoding: {
          x: encoding.x,
          y: encoding.y,
          color: encoding.color,
          tooltip: [
            textTip("design"),
            { field: "bureaux", title: "bureaux", type: "quantitative", format: "," },
            numberTip("smallest_effect", "smallest effect, points", effects),
            numberTip("mcse", "Monte Carlo error", rows.map(({ mcse }) => mcse ?? 0)),
            numberTip("closed_form", "by the formula", effects),
          ],
        },
      },
      ...references.map(({ value, label }) => specRule("y", value, { dash: [4, 3], label })),
      specSource(words.source, HEIGHT),
    ],
  };
}
