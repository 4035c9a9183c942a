import type { PlaceboRecord } from "../../claims/placebo/types.ts";
import { numberOption } from "../../input.ts";
import { newDocument, svgElement } from "../document.ts";
import { barKey, legend, type LegendItem, symbolKey } from "../legend.ts";
import { page } from "../page.ts";
import { placeboText } from "./text.ts";
import { settingsPlot } from "./settings.ts";
import { territoriesPlot } from "./territories.ts";
import { plotElement } from "../plot_element.ts";
import { GROUP_STYLES, THEME } from "../theme.ts";

/** Options of the figure of a placebo. */
export interface PlaceboChartOptions {
  /** Width in pixels, 560 to 4,000; 760 by default. */
  width?: number;
}

/**
 * A placebo as a self-contained SVG. Over a whole country: the apparent gain in turnout and in share, as
 * asked and with one setting changed at a time, beside what random picks show. Over territories: the
 * distribution of the gain of their picks and of their whole, with rules at the marks that a vendor
 * claimed (+20 points of turnout, +10 of share).
 *
 * @throws {InputError} on a width out of range.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { loadElection } from "../../bureaux/mod.ts";
 * import { placebo } from "../../claims/placebo/mod.ts";
 * import { placeboChart } from "./chart.ts";
 *
 * const within = "departement:48";
 * const from = await loadElection("presidentielle-2017-t1", { within });
 * const to = await loadElection("legislatives-2017-t1", { within });
 * assertStringIncludes(placeboChart(placebo({ from, to })), "nothing was tied to the pick");
 * ```
 */
export function placeboChart(record: PlaceboRecord, options: PlaceboChartOptions = {}): string {
  const { width = 760 } = options;
  numberOption("width", width, { min: 560, max: 4000 });
  const document = newDocument();
  const { territories } = record;
  const plot = territories ? territoriesPlot : settingsPlot;
  return page(document, {
    ...placeboText(record),
    width,
    legend: legend(
      document,
      [territories ? territoryItems(document) : settingItems(document, record)],
      width - 2 * THEME.padding,
    ),
    plot: plotElement(document, plot(document, record, width)),
  });
}

function settingItems(document: Document, { chance }: PlaceboRecord): LegendItem[] {
  return [
    {
      key: symbolKey(document, GROUP_STYLES.strategy),
      width: 12,
      label: "apparent gain as asked",
    },
    {
      key: symbolKey(document, GROUP_STYLES.baseline),
      width: 12,
      label: "with one setting changed",
    },
    ...(chance === null ? [] : [{
      key: barKey(document, 7, "#c4c4c4"),
      width: 24,
      label: "90\u202f% of random picks of as many bureaux",
    }]),
  ];
}

function territoryItems(document: Document): LegendItem[] {
  const square = (fill: string, stroke: string) =>
    svgElement(document, "rect", { x: 0, y: -5, width: 12, height: 10, fill, stroke });
  return [
    { key: square("#7fa3c7", "#7fa3c7"), width: 12, label: "picked bureaux of a territory" },
    { key: square("#ffffff", "#1a1a1a"), width: 12, label: "all its matched bureaux" },
  ];
}
