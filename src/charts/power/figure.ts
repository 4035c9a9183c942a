import { InputError, numberOption } from "../../input.ts";
import { newDocument } from "../document.ts";
import type { Figure } from "../figure.ts";
import { legend } from "../legend.ts";
import { formatNumber } from "../numbers.ts";
import { page } from "../page.ts";
import { powerPlot, type PowerReference } from "./plot.ts";
import { type PowerCurve, type PowerRow, powerRows } from "./rows.ts";
import { powerSpec } from "./spec.ts";
import { lineItem } from "../line_item.ts";
import { lineLooks } from "../line_look.ts";
import { sourcesText } from "../source_text.ts";
import { THEME } from "../theme.ts";

/** Options of {@linkcode powerFigure}. */
export interface PowerOptions {
  title?: string;
  /** Effects marked by dashed rules, in points on a bureau drawn. */
  references?: readonly PowerReference[];
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

/**
 * The smallest effect that a trial finds, by its number of bureaux: a line a design, one dot a
 * diagnosis, both scales logarithmic. Every diagnosis must be of one territory, outcome, level and power.
 *
 * @throws {InputError} as `powerRows`, on diagnoses that do not compare, or on an option out of range.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { declareDesign, diagnose, loadTrialUnits } from "../../trials/mod.ts";
 * import { powerFigure } from "./figure.ts";
 *
 * const units = await loadTrialUnits({ territory: "departement:48" });
 * const diagnoses = [50, 100].map((bureaux) =>
 *   diagnose(declareDesign(units, { bureaux, blocks: "pairs", simulations: 50 }))
 * );
 * const { svg } = powerFigure([{ name: "pairs by past turnout", diagnoses }], {
 *   references: [{ value: 1, label: "1 point, as claimed" }],
 * });
 * assertStringIncludes(svg, "1 point, as claimed");
 * ```
 */
export function powerFigure(curves: readonly PowerCurve[], options: PowerOptions = {}): Figure {
  const { references = [], width = 760 } = options;
  numberOption("width", width, { min: 480, max: 4000 });
  for (const { value, label } of references) {
    if (numberOption(`reference ${label}`, value) > 0) continue;
    throw new InputError(`reference ${label} must be above 0, got ${value}.`);
  }
  const rows = powerRows(curves);
  const { units, alpha, power } = oneQuestion(curves);
  const percent = (share: number) => `${formatNumber(100 * share)}\u202f%`;
  const words = {
    title: options.title ?? "What is the smallest effect that a trial finds?",
    subtitle: [
      `${units.territory} · outcome ${units.outcomeName} at ${units.election} · known before: ${units.pastElection} · ` +
      `found with a power of ${percent(power)} by a test at ${percent(alpha)}`,
    ],
    description: inWords(rows),
    source: [
      simulated(rows),
      `Source: ${sourcesText(units.provenance)}.`,
      "Only the chance of assignment is simulated: neither a poll nor a forecast.",
    ],
  };
  const document = newDocument();
  const looks = lineLooks(curves.map(({ name }) => name));
  const items = [...looks].map(([name, look]) => lineItem(document, name, look));
  return {
    name: "power",
    title: words.title,
    description: words.description,
    svg: page(document, {
      ...words,
      width,
      legend: legend(document, [items], width - 2 * THEME.padding),
      plot: powerPlot(document, rows, references, width),
    }),
    spec: powerSpec(rows, references, words),
    rows: rows.map((row) => ({ ...row })),
  };
}

/** What all diagnoses share, without which their effects do not compare. */
function oneQuestion(curves: readonly PowerCurve[]) {
  const designs = curves.flatMap(({ diagnoses }) => diagnoses.map(({ design }) => design));
  const asked = designs.map(({ units, alpha, power }) =>
    [units.territory, units.election, units.outcomeName, alpha, power].join(", ")
  );
  const other = asked.find((question) => question !== asked[0]);
  if (other === undefined) return designs[0];
  throw new InputError(
    `curves must be of one territory, election, outcome, level and power, got ${
      asked[0]
    } and ${other}.`,
  );
}

function simulated(rows: readonly PowerRow[]): string {
  const errors = rows.map(({ mcse, smallest_effect }) => (mcse ?? 0) / smallest_effect);
  const least = Math.min(...rows.map(({ simulations }) => simulations));
  return `${
    formatNumber(least)
  } simulated assignments a dot at least; Monte Carlo standard error at most ` +
    `${formatNumber(100 * Math.max(...errors), 1)}\u202f% of the effect.`;
}

function inWords(rows: readonly PowerRow[]): string {
  return rows.map(({ design, bureaux, smallest_effect }) =>
    `${design}, ${formatNumber(bureaux)} bureaux: ${formatNumber(smallest_effect, 2)} points.`
  ).join(" ");
}
