import * as Plot from "@observablehq/plot";
import { choiceOption, InputError, numberOption } from "../input.ts";
import type { ExpectedGain, SensitivityRecord } from "../simulation/sensitivity/types.ts";
import { campaignLines } from "./gain_text.ts";
import { newDocument } from "./document.ts";
import { barKey, legend } from "./legend.ts";
import { formatNumber, roundTicks } from "./numbers.ts";
import { page } from "./page.ts";
import { plotElement } from "./plot_element.ts";
import { sensitivitySource } from "./sensitivity_text.ts";
import { shortened, textWidth } from "./text.ts";
import { THEME } from "./theme.ts";

/** Options of the tornado. */
export interface TornadoChartOptions {
  /** What the strategy gains over random targeting (the default), or what it gains. */
  outcome?: "versus_random" | "gain";
  /** A strategy of the record; its own by default. */
  strategy?: string;
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

const LOW = "#d9a441";
const HIGH = "#14406b";
const ROW = 30;
const MARGINS = { top: 26, bottom: 44 } as const;

/** One bar: what the strategy gains at both ends of an assumption. */
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
 * import { exampleSensitivity } from "./sensitivity_text.ts";
 * import { tornadoChart } from "./tornado_chart.ts";
 *
 * assertStringIncludes(tornadoChart(exampleSensitivity()), "contact rate");
 * ```
 */
export function tornadoChart(record: SensitivityRecord, options: TornadoChartOptions = {}): string {
  const { width = 760 } = options;
  numberOption("width", width, { min: 480, max: 4000 });
  const outcome = choiceOption("outcome", options.outcome ?? "versus_random", [
    "versus_random",
    "gain",
  ]);
  const names = record.base.map(({ strategy }) => strategy).filter((name) => name !== "random");
  const strategy = choiceOption("strategy", options.strategy ?? record.strategy, names);
  if (record.tornado.length === 0) throw new InputError("The record must have a bar, got none.");
  const of = (list: readonly ExpectedGain[]) => list.find((e) => e.strategy === strategy)![outcome];
  const bars = record.tornado.map((row): Bar => ({
    name: `${row.title} (${row.unit})`,
    low: of(row.at_low),
    high: of(row.at_high),
    lowLabel: threeFigures(row.low),
    highLabel: threeFigures(row.high),
  }));
  const base = of(record.base);
  const document = newDocument();
  const over = outcome === "gain" ? "" : " more than random targeting";
  return page(document, {
    width,
    title: `What moves the gain of ${strategy}?`,
    subtitle: campaignLines(record),
    legend: legend(document, [[
      { key: barKey(document, 9, LOW), width: 24, label: "low end of the range" },
      { key: barKey(document, 9, HIGH), width: 24, label: "high end" },
    ]], width - 2 * THEME.padding),
    plot: plotElement(document, tornadoPlot(document, bars, base, width, axisOf(record) + over)),
    source: sensitivitySource(record),
    description: bars.map(({ name, low, high, lowLabel, highLabel }) =>
      `${name}: ${formatNumber(low)} votes at ${lowLabel}, ${formatNumber(high)} at ${highLabel}.`
    ).join(" "),
  });
}

/** Three figures at most: ends of ranges are no more precise. */
function threeFigures(value: number): string {
  const rounded = Number(value.toPrecision(3));
  const decimals = String(rounded).match(/^-?\d+\.(\d+)$/)?.[1].length ?? 0;
  return formatNumber(rounded, decimals);
}

function axisOf({ objective }: SensitivityRecord): string {
  return objective === "margin" ? "expected votes gained on the rival" : "expected votes gained";
}

function tornadoPlot(
  document: Document,
  bars: readonly Bar[],
  base: number,
  width: number,
  axis: string,
): Element {
  const wide = (text: string) => textWidth(text, THEME.label);
  const names = Math.min(width * 0.45, Math.max(...bars.map(({ name }) => wide(name))));
  const labels = Math.max(
    ...bars.flatMap(({ lowLabel, highLabel }) => [lowLabel, highLabel]).map(wide),
  );
  const all = bars.flatMap(({ low, high }) => [low, high]);
  const [from, to] = [Math.min(0, base, ...all), Math.max(0, base, ...all)];
  const air = to > from ? (to - from) * 0.02 : 1;
  const ticks = roundTicks(from - air, to + air, 6);
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
    style: { fontFamily: THEME.fontFamily, fontSize: `${THEME.label}px`, color: THEME.ink },
    x: { domain: [from - air, to + air] },
    y: { type: "band", domain: bars.map(({ name }) => name), padding: 0.35 },
    marks: [
      Plot.gridX(ticks.values, { stroke: THEME.grid, strokeOpacity: 1 }),
      Plot.axisX(ticks.values, {
        label: axis,
        labelAnchor: "center",
        labelArrow: "none",
        tickFormat: (value: number) => formatNumber(value, ticks.decimals),
      }),
      Plot.axisY({
        label: null,
        tickSize: 0,
        tickPadding: labels + 12,
        tickFormat: (name: string) => shortened(name, names, THEME.label),
      }),
      Plot.barX(bars, { y, x1: base, x2: "low", fill: LOW }),
      Plot.barX(bars, { y, x1: base, x2: "high", fill: HIGH }),
      Plot.ruleX([0], { stroke: THEME.ink }),
      Plot.ruleX([base], { stroke: THEME.quiet, strokeDasharray: "4,3" }),
      Plot.text([base], {
        x: (value: number) => value,
        text: () => "as the evidence says",
        frameAnchor: "top",
        textAnchor: base < (from + to) / 2 ? "start" : "end",
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
