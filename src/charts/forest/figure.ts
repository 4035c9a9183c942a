import type { Estimate } from "../../evidence/types.ts";
import { ESTIMANDS, OUTCOMES, VERIFICATIONS } from "../../evidence/types.ts";
import { choiceOption, numberOption } from "../../input.ts";
import { newDocument } from "../document.ts";
import type { Figure } from "../figure.ts";
import { estimateWords, forestPanels, type ForestReference } from "./layout.ts";
import { forestLegend } from "./marks.ts";
import { forestPlot } from "./plot.ts";
import { type ForestRow, forestRows } from "./rows.ts";
import { forestSpec } from "./spec.ts";
import { legend } from "../legend.ts";
import { page } from "../page.ts";
import { THEME } from "../theme.ts";

/** Options of {@linkcode forestFigure}. */
export interface ForestOptions {
  title?: string;
  /** Paragraphs under the title. */
  subtitle?: string[];
  /** Dashed rules with labels: what vendors say, for instance. */
  references?: readonly ForestReference[];
  /** Label of an estimate; its own by default. */
  label?: (estimate: Estimate) => string;
  /** Width in pixels, 600 to 4,000; 760 by default. */
  width?: number;
}

/**
 * A forest plot of published estimates: a line an estimate, with its 95 % interval and how it was
 * checked, grouped by channel. Estimates of different outcomes or estimands (per person contacted, per person on the list…) never
 * share an axis: each measure has a panel and a scale of its own. Estimates without any figure are left
 * out and counted.
 *
 * @throws {InputError} if no estimate can be drawn, or an option is out of range.
 *
 * @example
 * ```ts
 * import { assertEquals, assertStringIncludes } from "@std/assert";
 * import { estimates } from "../../evidence/registry.ts";
 * import { forestFigure } from "./figure.ts";
 *
 * const { rows, svg } = forestFigure(estimates({ channel: "door-to-door", outcome: "turnout" }), {
 *   references: [{ value: 100 / 14, label: "1 in 14, as sold", estimand: "per_contact" }],
 * });
 * assertEquals(rows[0].label, "Guan & Green 2006 · Peking University");
 * assertStringIncludes(svg, "1 in 14, as sold");
 * ```
 */
export function forestFigure(
  estimates: readonly Estimate[],
  options: ForestOptions = {},
): Figure {
  const { references = [], width = 760 } = options;
  numberOption("width", width, { min: 600, max: 4000 });
  for (const { value, estimand, outcome } of references) {
    numberOption("value of a reference", value);
    if (estimand !== undefined) choiceOption("estimand of a reference", estimand, ESTIMANDS);
    if (outcome !== undefined) choiceOption("outcome of a reference", outcome, OUTCOMES);
  }
  const rows = forestRows(estimates, options.label);
  const panels = forestPanels(rows, references);
  const words = {
    title: options.title ??
      (panels.length === 1
        ? `Published estimates: ${panels[0].measure}`
        : "Published estimates of what contacts do"),
    subtitle: options.subtitle ?? subtitleOf(rows.length, panels.length),
    description: rows.map((row) =>
      `${row.channel}, ${row.label}: ${estimateWords(row)} ${row.measure}.`
    )
      .join(" "),
    source: sourceOf(rows, estimates.length - rows.length),
  };
  const document = newDocument();
  const items = forestLegend(document, {
    verifications: VERIFICATIONS.filter((mark) => rows.some((row) => row.verification === mark)),
    interval: rows.some(({ bounds }) => bounds === "95 % interval"),
    bare: rows.some(({ bounds }) => bounds === "no error known"),
    range: rows.some(({ bounds }) => bounds === "range told"),
  });
  return {
    name: "forest",
    title: words.title,
    description: words.description,
    svg: page(document, {
      ...words,
      width,
      legend: legend(document, items, width - 2 * THEME.padding),
      plot: forestPlot(document, panels, width),
    }),
    spec: forestSpec(panels, words),
    rows: rows.map((row) => ({ ...row })),
  };
}

function subtitleOf(rows: number, panels: number): string[] {
  const many = `${rows} ${rows === 1 ? "estimate" : "estimates"}, in percentage points.`;
  return panels === 1 ? [many] : [
    `${many} Each measure has a scale of its own: a point per person contacted is not a point ` +
    "per person on a list, nor of a bureau.",
  ];
}

/** Citations where they are few, else the studies; what is left out; what was computed. */
function sourceOf(rows: readonly ForestRow[], leftOut: number): string[] {
  const citations = [...new Set(rows.map(({ citation }) => citation))];
  return [
    citations.length <= 8
      ? `Sources: ${citations.join("; ")}.`
      : `Sources: ${citations.length} publications, cited in full in the data of this figure, an estimate a line.`,
    ...(rows.some((row) => row.from_contacts)
      ? ["Where a source gives contacts for one vote alone, points are 100 over them."]
      : []),
    ...(leftOut > 0
      ? [`Left out: ${leftOut} ${leftOut === 1 ? "entry" : "entries"} without a figure in points.`]
      : []),
  ];
}
