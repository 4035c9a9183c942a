/**
 * Published trials computed again from the counts that the project carries.
 *
 * @module
 */

import { agg2006 } from "./reproduce/agg2006.ts";
import { arceneaux2005 } from "./reproduce/arceneaux2005.ts";
import { fieldhouse2010 } from "./reproduce/fieldhouse2010.ts";
import { ggl2008 } from "./reproduce/ggl2008.ts";
import { pons2018 } from "./reproduce/pons2018.ts";
import { trialFile } from "./packaged.ts";
import type {
  PublishedFigure,
  Recomputed,
  ReproducedFigure,
  TrialFiles,
  TrialReproduction,
} from "./reproduce/types.ts";

export type {
  PublishedFigure,
  Recomputed,
  ReproducedFigure,
  TrialFiles,
  TrialReproduction,
} from "./reproduce/types.ts";

/** What computes each trial's figures. */
export const REPRODUCTIONS: Record<string, TrialReproduction> = {
  ggl2008,
  agg2006,
  arceneaux2005,
  fieldhouse2010,
  pons2018,
};

/** Monte Carlo errors by which a drawn figure may differ besides rounding. */
const DRAWN_ERRORS = 4;

/**
 * Every figure of `published.json` beside the same figure computed again.
 *
 * @param files gives a file of `data/trials` by name; by default the packaged ones
 * @param reproductions by default {@linkcode REPRODUCTIONS}
 * @throws {Error} if a published figure is not computed, or one computed is not among the published.
 *
 * @example
 * ```ts
 * import { assert, assertEquals } from "@std/assert";
 * import { reproduceTrials } from "./reproduce.ts";
 *
 * const published = [{
 *   trial: "demo", figure: "effect", label: "Effect", unit: "points", published: 1.8, decimals: 1,
 *   kind: "published", where: "Table 2",
 * }];
 * const files = () => Promise.resolve(new TextEncoder().encode(JSON.stringify(published)));
 * const [figure] = await reproduceTrials(files, { demo: () => Promise.resolve({ effect: 1.849 }) });
 * assert(!figure.off);
 * assertEquals(figure.recomputed, 1.849);
 * ```
 */
export async function reproduceTrials(
  files: TrialFiles = trialFile,
  reproductions: Record<string, TrialReproduction> = REPRODUCTIONS,
): Promise<ReproducedFigure[]> {
  const text = new TextDecoder().decode(await files("published.json"));
  const published: PublishedFigure[] = JSON.parse(text);
  const found = new Map<string, Recomputed>();
  for (const [trial, compute] of Object.entries(reproductions)) {
    for (const [figure, value] of Object.entries(await compute(files))) {
      found.set(`${trial} ${figure}`, value);
    }
  }
  const figures = published.map((figure) => {
    const name = `${figure.trial} ${figure.figure}`;
    const value = found.get(name);
    if (value === undefined) throw new Error(`${name} is published and nothing computes it`);
    found.delete(name);
    return compared(figure, value);
  });
  const [unknown] = found.keys();
  if (unknown !== undefined) throw new Error(`${unknown} is computed and not in published.json`);
  return figures;
}

/** One figure beside its published value. */
function compared(figure: PublishedFigure, value: Recomputed): ReproducedFigure {
  const { value: recomputed, monteCarloError } = typeof value === "number"
    ? { value, monteCarloError: 0 }
    : value;
  const difference = recomputed - figure.published;
  // Half a unit of the last digit printed; the hair above it is for doubles.
  const rounding = 0.5 * 10 ** -figure.decimals * (1 + 1e-9);
  const off = !(Math.abs(difference) <= rounding + DRAWN_ERRORS * monteCarloError);
  return { ...figure, recomputed, difference, monteCarloError, off };
}

const HEAD = ["trial", "figure", "published", "recomputed", "difference", "", "source"];

/**
 * The figures as a Markdown document, a table a trial.
 *
 * @example
 * ```ts
 * import { assertStringIncludes } from "@std/assert";
 * import { reproductionMarkdown } from "./reproduce.ts";
 *
 * assertStringIncludes(reproductionMarkdown([]), "All 0 figures");
 * ```
 */
export function reproductionMarkdown(figures: readonly ReproducedFigure[]): string {
  const off = figures.filter((figure) => figure.off).length;
  const verdict = off === 0
    ? `All ${figures.length} figures agree to rounding.`
    : `${off} of ${figures.length} figures differ by more than rounding.`;
  const rows = figures.map((figure) => {
    const { trial, label, unit, decimals, kind, where, monteCarloError } = figure;
    const digits = decimals + (decimals > 0 ? 2 : 0);
    const drawn = monteCarloError > 0 ? ` (drawn, ± ${monteCarloError.toFixed(digits)})` : "";
    return [
      trial,
      `${label} (${unit})`,
      minus(figure.published.toFixed(decimals)),
      minus(figure.recomputed.toFixed(digits)) + drawn,
      minus(figure.difference.toFixed(digits)),
      figure.off ? "**OFF**" : "✓",
      `${kind}: ${where}`,
    ];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    "# Published trials, computed again",
    "",
    verdict,
    "",
    line(HEAD),
    "|---|---|--:|--:|--:|---|---|",
    ...rows.map(line),
    "",
  ].join("\n");
}

function minus(text: string): string {
  return (/^-0\.?0*$/.test(text) ? text.slice(1) : text).replace("-", "−");
}
