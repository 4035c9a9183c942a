import * as Plot from "@observablehq/plot";
import { numberAxes, paddedDomain, PLOT_STYLE, tickWidth } from "../axes.ts";
import { dashText } from "../line_item.ts";
import { type LineLook, lineLooks } from "../line_look.ts";
import { roundTicks } from "../numbers.ts";
import { plotElement } from "../plot_element.ts";
import { THEME } from "../theme.ts";
import type { TocRow } from "./rows.ts";

/** The look of the perfect order: a bound, not a ranking that one can have. */
const PERFECT: LineLook = { stroke: THEME.quiet, dash: [1, 6] };

/** A ranking and its points, in order of share. */
export interface TocCurve {
  ranking: string;
  look: LineLook;
  points: readonly TocRow[];
  /** Whether intervals are drawn around it. */
  band: boolean;
}

/**
 * Rows as curves with their looks. Intervals are drawn around three rankings or fewer, never around
 * the perfect order.
 *
 * @param perfect Name of the ranking that is the perfect order, if there is one.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { tocCurves } from "./plot.ts";
 *
 * const end = { treated: 1, over_average: 0, low: 0, high: 0, autoc: 2, autoc_low: 1, autoc_high: 3 };
 * assertEquals(tocCurves([{ ranking: "past", ...end }]).map(({ band }) => band), [true]);
 * ```
 */
export function tocCurves(rows: readonly TocRow[], perfect?: string): TocCurve[] {
  const groups = [...Map.groupBy(rows, ({ ranking }) => ranking)];
  const others = groups.map(([ranking]) => ranking).filter((ranking) => ranking !== perfect);
  const looks = lineLooks(others);
  return groups.map(([ranking, points]) => ({
    ranking,
    points,
    look: looks.get(ranking) ?? PERFECT,
    band: ranking !== perfect && others.length <= 3 && points.some(({ low }) => low !== null),
  }));
}

const HEIGHT = 340;

/** What the rule at 0 is, in two lines beside it. */
export const RANDOM: readonly string[] = ["random", "order"];

/**
 * The plot of TOC curves, without what stands around it: an SVG element of the width given.
 *
 * @param unit Of the vertical axis, over it.
 * @param width Pixels.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { newDocument } from "../document.ts";
 * import { tocCurves, tocPlot } from "./plot.ts";
 *
 * const end = { treated: 1, over_average: 0, low: 0, high: 0, autoc: 2, autoc_low: 1, autoc_high: 3 };
 * const plot = tocPlot(newDocument(), tocCurves([{ ranking: "past", ...end }]), "points", 600);
 * assertEquals(plot.getAttribute("width"), "600");
 * ```
 */
export function tocPlot(
  document: Document,
  curves: readonly TocCurve[],
  unit: string,
  width: number,
): Element {
  const values = curves.flatMap(({ points, band }) =>
    points.flatMap(({ over_average, low, high }) =>
      band && low !== null ? [over_average, low, high!] : [over_average]
    )
  );
  const domain = paddedDomain(values, 0.06);
  const up = roundTicks(...domain, 7);
  const across = roundTicks(0, 100, 11);
  const labels = tickWidth(up);
  const plot = Plot.plot({
    document,
    width,
    height: HEIGHT,
    marginTop: 30,
    marginBottom: 44,
    marginLeft: THEME.padding + labels + 14,
    marginRight: THEME.padding + 48,
    style: PLOT_STYLE,
    x: { domain: [0, 100] },
    y: { domain },
    marks: [
      ...numberAxes({ ticks: across, label: "share treated, highest scores first (%)" }, {
        ticks: up,
        label: unit,
      }, { rise: 24, offset: 36 }),
      ...curves.filter(({ band }) => band).map(bandOf),
      Plot.ruleY([0], { stroke: THEME.ink }),
      ...curves.map(lineOf),
      Plot.text([0], {
        y: (at: number) => at,
        text: () => RANDOM.join("\n"),
        frameAnchor: "right",
        textAnchor: "start",
        dx: 6,
        fill: THEME.quiet,
      }),
    ],
  });
  return plotElement(document, plot);
}

const x = ({ treated }: TocRow) => treated * 100;

function bandOf({ points, look }: TocCurve): Plot.Markish {
  const known = points.filter(({ low }) => low !== null);
  return Plot.areaY(known, { x, y1: "low", y2: "high", fill: look.stroke, fillOpacity: 0.14 });
}

function lineOf({ points, look }: TocCurve): Plot.Markish {
  return Plot.line(points, {
    x,
    y: "over_average",
    stroke: look.stroke,
    strokeWidth: 2,
    strokeDasharray: dashText(look),
  });
}
