import * as Plot from "@observablehq/plot";
import type { PlaceboRecord } from "../../claims/placebo/types.ts";
import { PLOT_STYLE } from "../axes.ts";
import { CLAIM } from "../claim/plot.ts";
import { formatNumber, roundTicks } from "../numbers.ts";
import { type PlaceboOutcome, territoryDomain, territoryRows } from "./rows.ts";
import { THEME } from "../theme.ts";

/** Headings of the panels. */
export const TERRITORY_PANELS = {
  turnout: "gain in turnout, points",
  share: "gain in share, points",
} as const;

/**
 * The plot of a placebo over territories: how many show a gain, by its size, for their picked bureaux
 * (filled) and for all their bureaux (line), with a rule at the marks that a vendor claimed.
 *
 * @param record of a placebo within communes or départements.
 * @param width pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadPlacebo, placebo } from "../../claims/placebo/mod.ts";
 * import { newDocument } from "../document.ts";
 * import { territoriesPlot } from "./territories.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const options = await loadPlacebo({ from, to, territory: "departement:48" });
 * const record = placebo({ ...options, variants: false, within: "commune", minBureaux: 2 });
 * assertEquals(territoriesPlot(newDocument(), record, 700).getAttribute("width"), "700");
 * ```
 */
export function territoriesPlot(document: Document, record: PlaceboRecord, width: number): Element {
  const { territories, marks } = record;
  const rows = territoryRows(record);
  const most = Math.max(...rows.flatMap(({ picked, whole }) => [picked, whole]));
  const domain = territoryDomain(rows, marks!);
  const across = roundTicks(...domain, 9);
  const up = roundTicks(0, most, 4);
  const claimed = [
    { outcome: "turnout", at: marks!.turnout_points, passed: marks!.pick_turnout },
    { outcome: "share", at: marks!.share_points, passed: marks!.pick_share },
  ] as const;
  const fy = ({ outcome }: { outcome: PlaceboOutcome }) => TERRITORY_PANELS[outcome];
  const panels = Object.values(TERRITORY_PANELS);
  return Plot.plot({
    document,
    width,
    height: 380,
    marginTop: 26,
    marginBottom: 40,
    marginLeft: THEME.padding + 36,
    marginRight: THEME.padding + 8,
    style: PLOT_STYLE,
    x: { domain },
    y: { domain: [0, most * 1.05] },
    fy: { domain: panels, axis: null, padding: 0.16 },
    marks: [
      Plot.gridY(up.values, { stroke: THEME.grid, strokeOpacity: 1 }),
      Plot.axisY(up.values, {
        label: null,
        tickSize: 0,
        tickFormat: (n: number) => formatNumber(n),
      }),
      Plot.axisX(across.values, {
        label: "points",
        labelAnchor: "center",
        labelArrow: "none",
        tickFormat: (value: number) => formatNumber(value, across.decimals),
      }),
      Plot.text(panels, {
        fy: (name: string) => name,
        text: (name: string) => `${name}: number of territories (${territories!.length} in all)`,
        frameAnchor: "top-left",
        dy: -16,
        fontWeight: "bold",
      }),
      Plot.rectY(rows.filter(({ picked }) => picked > 0), {
        fy,
        x1: "from",
        x2: "to",
        y: "picked",
        fill: "#7fa3c7",
        inset: 0.4,
      }),
      Plot.line(rows, {
        fy,
        x: "from",
        y: "whole",
        z: "outcome",
        curve: "step-after",
        stroke: THEME.ink,
        strokeWidth: 1.2,
      }),
      Plot.ruleX([0], { stroke: THEME.ink }),
      Plot.ruleX(claimed, { fy, x: "at", stroke: CLAIM, strokeDasharray: "4,3" }),
      // Beside the heading: over bars it would hide them.
      Plot.text(claimed, {
        fy,
        text: ({ at, passed }) => `claimed +${at}: ${passed} picks pass it`,
        frameAnchor: "top-right",
        dy: -16,
        fill: CLAIM,
      }),
    ],
  });
}
