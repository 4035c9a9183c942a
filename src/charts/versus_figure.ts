import { InputError, numberOption } from "../input.ts";
import type { ComparisonRecord } from "../simulation/types.ts";
import { newDocument } from "./document.ts";
import type { Figure } from "./figure.ts";
import { gainLegend } from "./gain/chart.ts";
import { gainLayerRows, gainLayers } from "./gain/layers.ts";
import { gainPlot } from "./gain/plot.ts";
import type { GainRow } from "./gain/rows.ts";
import { campaignLines, gainWords } from "./gain/text.ts";
import { legend } from "./legend.ts";
import { formatNumber } from "./numbers.ts";
import { page } from "./page.ts";
import { footLines } from "./source_text.ts";
import { SPEC_WIDTH, specFrame, specSource } from "./spec.ts";
import { THEME } from "./theme.ts";

/** A comparison under the label that it has in the figure. */
export interface VersusCase {
  label: string;
  record: ComparisonRecord;
}

/** Options of {@linkcode versusFigure}. */
export interface VersusOptions {
  /** `potential` by default. */
  strategy?: string;
  title?: string;
  /** Paragraphs under the title; by default what is compared in all of the cases. */
  subtitle?: string[];
  /** Width in pixels, 480 to 4,000; 760 by default. */
  width?: number;
}

/** Height of a case, in pixels. */
const STEP = 28;

/**
 * What one strategy gains over random targeting in several comparisons (presets, candidates, with and
 * without hindsight), a row each, in votes of each one's objective: paired differences over the same worlds.
 * Comparisons that read the scores from the election itself have the mark of those who see the world.
 *
 * @throws {InputError} on no case, comparisons of different objectives, one without the strategy, or a
 * width out of range.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "./example.ts";
 * import { versusFigure } from "./versus_figure.ts";
 *
 * const record = exampleRecord({ random: 42, potential: 61 });
 * const { rows } = versusFigure([{ label: "trials", record }]);
 * assertEquals([rows[0].strategy, rows[0].mean], ["trials", 19]);
 * ```
 */
export function versusFigure(cases: readonly VersusCase[], options: VersusOptions = {}): Figure {
  const { strategy = "potential", width = 760 } = options;
  numberOption("width", width, { min: 480, max: 4000 });
  const rows = cases.map((each) => rowOf(each, strategy));
  if (rows.length === 0) throw new InputError("cases must hold a comparison, got none.");
  const objectives = new Set(cases.map(({ record }) => record.objective));
  if (objectives.size > 1) {
    throw new InputError("cases must have one objective, got margin and votes.");
  }
  const [first] = cases;
  const margin = first.record.objective === "margin";
  const axis = `votes gained${margin ? " on the rival" : ""} more than random targeting`;
  const text = {
    title: options.title ?? `What does ${strategy} gain over doors drawn at random?`,
    subtitle: options.subtitle ?? campaignLines(merged(cases)),
    description: gainWords(rows),
    source: sourceOf(cases),
  };
  const document = newDocument();
  return {
    name: "versus-random",
    title: text.title,
    description: text.description,
    svg: page(document, {
      ...text,
      width,
      legend: legend(document, gainLegend(document, rows), width - 2 * THEME.padding),
      plot: gainPlot(document, rows, axis, width),
    }),
    spec: {
      ...specFrame(text),
      width: SPEC_WIDTH,
      height: { step: STEP },
      data: { values: gainLayerRows(rows, "en") },
      layer: [...gainLayers(rows, { axis }), specSource(text.source, rows.length * STEP)],
      resolve: { scale: { color: "independent" } },
    },
    rows: rows.map((row) => ({ ...row })),
  };
}

function rowOf({ label, record }: VersusCase, strategy: string): GainRow {
  const result = record.strategies.find((row) => row.strategy === strategy);
  if (result === undefined) {
    throw new InputError(
      `strategy must be one of ${record.strategies.map((row) => row.strategy).join(", ")} in ` +
        `${label}, got ${strategy}.`,
    );
  }
  const { mean, low, high, expected_low, expected_high } = result.versus_random;
  const group = record.scores_from === record.election ? "bound" : "strategy";
  return { strategy: label, group, mean, low, high, expected_low, expected_high };
}

/** The first comparison, with what differs between them named in full. */
function merged(cases: readonly VersusCase[]): ComparisonRecord {
  const [{ record }] = cases;
  const all = (key: "candidate" | "rival" | "territory" | "evidence") =>
    [...new Set(cases.map((each) => each.record[key]))].join(", ");
  return {
    ...record,
    candidate: all("candidate"),
    rival: all("rival"),
    territory: all("territory"),
    evidence: all("evidence"),
    // Rows say which of them are in hindsight.
    scores_from: null,
  };
}

/** Sources of all comparisons, each once, and how many worlds each stands on. */
function sourceOf(cases: readonly VersusCase[]): string[] {
  const [{ record }] = cases;
  const provenance = new Map(
    cases.flatMap(({ record }) => record.provenance).map((origin) => [origin.id, origin]),
  );
  const counts = [...new Set(cases.map(({ record }) => record.replicates))].sort((a, b) => a - b);
  return footLines(
    { ...record, provenance: [...provenance.values()] },
    `${counts.map((count) => formatNumber(count)).join(" or ")} replicates a row`,
  );
}
