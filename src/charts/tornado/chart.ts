import * as Plot from "@observablehq/plot";
import { numberOption } from "../../input.ts";
import type { SensitivityRecord } from "../../simulation/sensitivity/types.ts";
import { labelWidth, paddedDomain, PLOT_STYLE, rowAxes } from "../axes.ts";
import { newDocument } from "../document.ts";
import { barKey, legend } from "../legend.ts";
import { roundTicks, shortNumber } from "../numbers.ts";
import { page } from "../page.ts";
import { plotElement } from "../plot_element.ts";
import { expectedVotes, sensitivityOutcome } from "../sensitivity_text.ts";
import { THEME } from "../theme.ts";
import { barName, type TornadoChoice, type TornadoRow, tornadoRows } from "./rows.ts";
import { AS_EVIDENCE, ENDS, tornadoText } from "./text.ts";

/** Options of the tornado. */
export interface TornadoChartOptions extends TornadoChoice {
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

const ROW = 30;
const MARGINS = { top: 26, bottom: 44 } as const;

/** One bar: what the strategy gains at both ends of an assumption, and how it is labelled. */
interface Bar {
  name: string;
  low: number;
  high: number;
  lowLabel: string;
  highLabel: string;
}

/**
 * The tornado of a sensitivity analysis as a self-contained SVG: one bar an assumption, from what the
 * strategy gains with it at the low end of its range to what it gains at the high end, the widest on top;
 * a rule at 0 and a dashed one at the gain with everything as the evidence says. The ends' values stand
 * beside the bars.
 *
 * @throws {InputError} on an option out of range, an unknown strategy, or a record without a bar.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { exampleSensitivity } from "../sensitivity_text.ts";
 * import { tornadoChart } from "./chart.ts";
 *
 * assertStringIncludes(tornadoChart(exampleSensitivity()), "contact rate");
 * ```
 */
export function tornadoChart(record: SensitivityRecord, options: TornadoChartOptions = {}): string {
  const { width = 760 } = options;
  numberOption("width", width, { min: 480, max: 4000 });
  const rows = tornadoRows(record, options);
  const document = newDocument();
  const key = ({ colour, label }: typeof ENDS["low" | "high"]) => ({
    key: barKey(document, 9, colour),
    width: 24,
    label,
  });
  const axis = expectedVotes(record, sensitivityOutcome(options.outcome));
  return page(document, {
    ...tornadoText(record, rows),
    width,
    legend: legend(document, [[key(ENDS.low), key(ENDS.high)]], width - 2 * THEME.padding),
    plot: plotElement(document, tornadoPlot(document, rows, width, axis)),
  });
}

function tornadoPlot(
  document: Document,
  rows: readonly TornadoRow[],
  width: number,
  axis: string,
): Element {
  const base = rows[0].gain_at_base;
  const bars = rows.map((row): Bar => ({
    name: barName(row),
    low: row.gain_at_low,
    high: row.gain_at_high,
    lowLabel: shortNumber(row.low),
    highLabel: shortNumber(row.high),
  }));
  const names = Math.min(width * 0.45, Math.max(...bars.map(({ name }) => labelWidth(name))));
  const labels = Math.max(
    ...bars.flatMap(({ lowLabel, highLabel }) => [lowLabel, highLabel]).map(labelWidth),
  );
  const all = bars.flatMap(({ low, high }) => [low, high]);
  const domain = paddedDomain([base, ...all], 0.02);
  const side = base < (domain[0] + domain[1]) / 2 ? "start" : "end";
  const y = "name";
  const outward = ({ low, high }: Bar, end: "low" | "high") =>
    (end === "low") === (low <= high) ? "end" : "start";
  const label = (end: "low" | "high", anchor: "start" | "end") =>
    Plot.text(bars.filter((bar) => outward(bar, end) === anchor), {
      y,
      x: end,
      text: `${end}Label`,
      textAnchor: anchor,
      dx: anchor === "end" ? -5 : 5,
      fill: THEME.quiet,
      // Rules pass behind.
      stroke: THEME.background,
      strokeWidth: 4,
      paintOrder: "stroke",
    });
  return Plot.plot({
    document,
    width,
    height: MARGINS.top + bars.length * ROW + MARGINS.bottom,
    marginTop: MARGINS.top,
    marginBottom: MARGINS.bottom,
    marginLeft: THEME.padding + names + labels + 16,
    marginRight: THEME.padding + labels + 16,
    style: PLOT_STYLE,
    x: { domain },
    y: { type: "band", domain: bars.map(({ name }) => name), padding: 0.35 },
    marks: [
      ...rowAxes(axis, roundTicks(...domain, 6), names, labels + 12),
      Plot.barX(bars, { y, x1: base, x2: "low", fill: ENDS.low.colour }),
      Plot.barX(bars, { y, x1: base, x2: "high", fill: ENDS.high.colour }),
      Plot.ruleX([0], { stroke: THEME.ink }),
      Plot.ruleX([base], { stroke: THEME.quiet, strokeDasharray: "4,3" }),
      Plot.text([base], {
        x: (value: number) => value,
        text: () => AS_EVIDENCE,
        frameAnchor: "top",
        textAnchor: side,
        dy: -16,
        fill: THEME.quiet,
      }),
      label("low", "end"),
      label("low", "start"),
      label("high", "end"),
      label("high", "start"),
    ],
  });
}
