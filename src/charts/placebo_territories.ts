import * as Plot from "@observablehq/plot";
import type { PlaceboRecord } from "../claims/placebo/types.ts";
import { formatNumber, roundTicks } from "./numbers.ts";
import { THEME } from "./theme.ts";

/** A class of gains and how many territories lie in it. */
interface Bin {
  outcome: string;
  from: number;
  to: number;
  count: number;
}

const TURNOUT = "gain in turnout, points";
const SHARE = "gain in share, points";
/** Classes over the widest of both ranges. */
const CLASSES = 40;

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
 * import { loadPlacebo, placebo } from "../claims/placebo/mod.ts";
 * import { newDocument } from "./document.ts";
 * import { territoriesPlot } from "./placebo_territories.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const options = await loadPlacebo({ from, to, territory: "departement:48" });
 * const record = placebo({ ...options, variants: false, within: "commune", minBureaux: 2 });
 * assertEquals(territoriesPlot(newDocument(), record, 700).getAttribute("width"), "700");
 * ```
 */
export function territoriesPlot(document: Document, record: PlaceboRecord, width: number): Element {
  const { territories, reading, marks } = record;
  const list = territories ?? [];
  const gains = (set: "pick" | "whole", outcome: "turnout" | "share") =>
    list.map((territory) => territory[set][outcome][reading]);
  const all = (["pick", "whole"] as const).flatMap((set) => [
    ...gains(set, "turnout"),
    ...gains(set, "share"),
  ]);
  const step = stepFor(Math.min(0, ...all), Math.max(0, ...all));
  const pick = [
    ...binned(TURNOUT, gains("pick", "turnout"), step),
    ...binned(SHARE, gains("pick", "share"), step),
  ];
  const whole = [
    ...binned(TURNOUT, gains("whole", "turnout"), step),
    ...binned(SHARE, gains("whole", "share"), step),
  ];
  const bins = [...pick, ...whole];
  const most = Math.max(...bins.map(({ count }) => count));
  const domain = [
    Math.min(...bins.map(({ from }) => from)),
    Math.max(marks!.turnout_points + step, ...bins.map(({ to }) => to)),
  ];
  const across = roundTicks(domain[0], domain[1], 9);
  const up = roundTicks(0, most, 4);
  const claimed = [
    { outcome: TURNOUT, at: marks!.turnout_points, passed: marks!.pick_turnout },
    { outcome: SHARE, at: marks!.share_points, passed: marks!.pick_share },
  ];
  // Labels stand where there is room for them.
  const middle = domain[0] + 0.75 * (domain[1] - domain[0]);
  const fy = "outcome";
  return Plot.plot({
    document,
    width,
    height: 380,
    marginTop: 26,
    marginBottom: 40,
    marginLeft: THEME.padding + 36,
    marginRight: THEME.padding + 8,
    style: { fontFamily: THEME.fontFamily, fontSize: `${THEME.label}px`, color: THEME.ink },
    x: { domain },
    y: { domain: [0, most * 1.05] },
    fy: { domain: [TURNOUT, SHARE], axis: null, padding: 0.16 },
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
      Plot.text([TURNOUT, SHARE], {
        fy: (name: string) => name,
        text: (name: string) => `${name}: number of territories (${list.length} in all)`,
        frameAnchor: "top-left",
        dy: -16,
        fontWeight: "bold",
      }),
      Plot.rectY(pick, { fy, x1: "from", x2: "to", y: "count", fill: "#7fa3c7", inset: 0.4 }),
      Plot.line(outline(whole), {
        fy,
        x: "x",
        y: "y",
        z: "outcome",
        stroke: THEME.ink,
        strokeWidth: 1.2,
      }),
      Plot.ruleX([0], { stroke: THEME.ink }),
      Plot.ruleX(claimed, { fy, x: "at", stroke: "#8a3b1e", strokeDasharray: "4,3" }),
      ...(["start", "end"] as const).map((textAnchor) =>
        Plot.text(claimed.filter(({ at }) => (at > middle) === (textAnchor === "end")), {
          fy,
          x: "at",
          text: ({ at, passed }) => `claimed +${at}: ${passed} picks pass it`,
          frameAnchor: "top",
          textAnchor,
          dx: textAnchor === "end" ? -5 : 5,
          dy: 4,
          fill: "#8a3b1e",
        })
      ),
    ],
  });
}

/** Width of a class: 1, 2 or 5 times a power of ten. */
function stepFor(low: number, high: number): number {
  const { values } = roundTicks(low, Math.max(high, low + 1), CLASSES);
  return values[1] - values[0];
}

function binned(outcome: string, gains: readonly number[], step: number): Bin[] {
  const counts = new Map<number, number>();
  for (const gain of gains) {
    const k = Math.floor(gain / step);
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b)
    .map(([k, count]) => ({ outcome, from: k * step, to: (k + 1) * step, count }));
}

/** The outline of a histogram: down to 0 wherever a class is empty. */
function outline(bins: readonly Bin[]): { outcome: string; x: number; y: number }[] {
  const points: { outcome: string; x: number; y: number }[] = [];
  bins.forEach(({ outcome, from, to, count }, i) => {
    const before = bins[i - 1];
    const after = bins[i + 1];
    const joined = (other: Bin | undefined, edge: number, end: "from" | "to") =>
      other?.outcome === outcome && Math.abs(other[end] - edge) < 1e-9;
    if (!joined(before, from, "to")) points.push({ outcome, x: from, y: 0 });
    points.push({ outcome, x: from, y: count }, { outcome, x: to, y: count });
    if (!joined(after, to, "from")) points.push({ outcome, x: to, y: 0 });
  });
  return points;
}
