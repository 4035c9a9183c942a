import type { Claimed } from "../../claims/types.ts";
import type { ClaimParts } from "./parts.ts";
import { CLAIM, claimedText, KIND_STYLES, kindOf } from "./plot.ts";
import { claimRows, DOTS } from "./rows.ts";
import type { VegaLiteSpec } from "../figure.ts";
import {
  axisTitle,
  numberTip,
  SPEC_WIDTH,
  specFrame,
  specRule,
  specSource,
  textTip,
} from "../spec.ts";
import { THEME } from "../theme.ts";

/** Height of a distribution, in pixels. */
const STEP = 38;

/**
 * The figure of a claim as a Vega-Lite 6 specification: where the pointer rests on a mark or a dot, its
 * numbers.
 *
 * @param parts As {@link claimParts} returns them.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { audit } from "../../claims/audit.ts";
 * import { claimParts } from "./parts.ts";
 * import { claimSpec } from "./spec.ts";
 *
 * const record = await audit(["one-in-38"], { territory: "commune:48095", replicates: 20 });
 * const spec = claimSpec(claimParts(record, record.audits[0], "as-turnout"));
 * assertEquals(JSON.parse(JSON.stringify(spec)), spec);
 * ```
 */
export function claimSpec(parts: ClaimParts): VegaLiteSpec {
  const { distributions, claimed, unit, text } = parts;
  const rows = claimRows(parts);
  const group = (k: number) => KIND_STYLES[kindOf(distributions[k])];
  const values = rows.map((row, k) => ({ ...row, group: group(k).label }));
  const numbers = distributions.flatMap(({ mean, low, high }) => [mean, low, high]);
  const number = (field: string, title: string) => numberTip(field, title, numbers);
  const middle = (Math.min(0, ...numbers) + Math.max(0, ...numbers)) / 2;
  const tooltip = [
    textTip("distribution"),
    textTip("group", "what it is"),
    number("mean", `${unit}, mean`),
    number("low", "90\u202f%, from"),
    number("high", "90\u202f%, to"),
    ...(claimed === null
      ? []
      : [{ ...numberTip("at_least", "chance of the claimed", [1]), format: ".3~p" }]),
  ];
  const groups = [...new Map(distributions.map((_, k) => [group(k).label, group(k)])).values()];
  const by = (look: "symbol" | "fill" | "dots") => ({
    field: "group",
    type: "nominal",
    scale: {
      domain: groups.map(({ label }) => label),
      range: groups.map((style) => style[look]),
    },
  });
  const y = { field: "distribution", type: "nominal", sort: null, title: null };
  const x = (field: string) => ({ field, type: "quantitative", ...axisTitle(unit) });
  return {
    ...specFrame(text),
    width: SPEC_WIDTH,
    height: { step: STEP },
    data: { values },
    layer: [
      specRule("x", 0),
      ...claimMarks(claimed, middle),
      {
        mark: { type: "rule", strokeWidth: 1.5, color: THEME.quiet },
        encoding: { y, x: x("low"), x2: { field: "high" }, tooltip },
      },
      {
        transform: [{ fold: DOTS, as: ["quantile", "value"] }],
        mark: { type: "circle", size: 22, opacity: 1, yOffset: 9 },
        encoding: {
          y,
          x: x("value"),
          color: { ...by("dots"), legend: null },
          tooltip: [textTip("distribution"), number("value", "one dot of twenty")],
        },
      },
      {
        mark: { type: "point", size: 70, filled: true, opacity: 1, stroke: THEME.ink },
        encoding: { y, x: x("mean"), shape: by("symbol"), fill: by("fill"), tooltip },
      },
      specSource(text.source, rows.length * STEP),
    ],
    // The dots' colours have no legend, which a scale in common would take from the symbols too.
    resolve: { scale: { color: "independent" } },
  };
}

/** The figure claimed: a band from its lowest to its highest, and a rule at the lowest. */
function claimMarks(claimed: Claimed | null, middle: number): Record<string, unknown>[] {
  if (claimed === null) return [];
  const label = claimedText(claimed);
  const over = claimed.low < middle ? "right" : "left";
  const band = {
    data: { values: [claimed] },
    mark: { type: "rect", color: CLAIM, opacity: 0.12, tooltip: label },
    encoding: { x: { field: "low", type: "quantitative" }, x2: { field: "high" } },
  };
  return [
    ...(claimed.high > claimed.low ? [band] : []),
    specRule("x", claimed.low, { colour: CLAIM, dash: [5, 3], label, over }),
  ];
}
