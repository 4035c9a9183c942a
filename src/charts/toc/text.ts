import type { RankingReport } from "../../trials/rank/mod.ts";
import { commonDecimals, formatNumber } from "../numbers.ts";
import type { FigureText } from "../page.ts";
import type { TocCurve } from "./plot.ts";
import type { TocRow } from "./rows.ts";

/** What the words of a figure of TOC curves are made of. */
export interface TocWords {
  /** Of the gains once multiplied by `factor`: `points of turnout`. */
  unit: string;
  /** What the report's gains are multiplied by; 1 by default, 100 turns shares into points. */
  factor?: number;
  title?: string;
  /** Paragraphs under the title. */
  subtitle?: string[];
  /** Lines under the plot: where the data are from, and what to know of their errors. */
  source?: string[];
}

/**
 * A ranking as the legend says it: its area with the interval.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { tocLabel } from "./text.ts";
 *
 * const end = { treated: 1, over_average: 0, low: 0, high: 0, autoc: 2, autoc_low: 1, autoc_high: 3 };
 * assertEquals(tocLabel({ ranking: "past", ...end }), "past: AUTOC 2.00 (1.00 to 3.00)");
 * ```
 */
export function tocLabel({ ranking, autoc, autoc_low, autoc_high }: TocRow): string {
  const interval = autoc_low === null ? null : [autoc_low, autoc_high!] as const;
  return `${ranking}: AUTOC ${withInterval(autoc, interval)}`;
}

/** The words around the figure. */
export function tocText(
  report: RankingReport,
  curves: readonly TocCurve[],
  options: TocWords,
): FigureText {
  const { unit, factor = 1, source = [] } = options;
  const { estimate, low, high } = report.meanGain;
  const mean = withInterval(estimate * factor, [low * factor, high * factor]);
  const [begin, level] = [curves[0].points[0].treated, report.level].map(share);
  const halves = formatNumber(report.replicates);
  return {
    title: options.title ?? "Does the ranking find where a contact gains more?",
    subtitle: options.subtitle ?? [
      `Mean gain of those treated first minus the mean gain of all, which is ${mean} ${unit}. ` +
      "Above 0 the ranking does better than a random order, below 0 worse.",
    ],
    description: curves.map(inWords).join(" "),
    source: [
      ...source,
      `Curves begin at ${begin} treated. ${level} intervals (of AUTOC, and bands at each share alone) ` +
      `from ${halves} half-samples. AUTOC: area under the curve (Yadlowsky et al., JASA 120, 2025), ` +
      "0 for a random order.",
    ],
  };
}

/** A share as a percentage: `5 %`. */
export function share(part: number): string {
  return `${formatNumber(Number((100 * part).toFixed(4)))}\u202f%`;
}

function inWords({ points }: TocCurve): string {
  const read = [0.1, 0.2, 0.5].flatMap((at) => points.find(({ treated }) => treated === at) ?? []);
  const along = read.map(({ treated, over_average }) =>
    `${formatNumber(over_average)} over the average at ${share(treated)} treated`
  );
  return `${[tocLabel(points[0]), ...along].join(", ")}.`;
}

/** `8.11 (7.58 to 8.63)`: with the decimals that suit the largest of the three. */
function withInterval(value: number, interval: readonly [number, number] | null): string {
  const decimals = commonDecimals([value, ...interval ?? []]);
  const [text, low, high] = [value, ...interval ?? []].map((x) => formatNumber(x, decimals));
  return interval === null ? text : `${text} (${low} to ${high})`;
}
