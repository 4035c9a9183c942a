import type { Estimand, Outcome } from "../../evidence/types.ts";
import type { ForestRow } from "./rows.ts";
import { paddedDomain } from "../axes.ts";
import { formatNumber } from "../numbers.ts";

/** A value to compare estimates with: a dashed rule with its label. */
export interface ForestReference {
  /** In percentage points. */
  value: number;
  label: string;
  /** The estimand whose panels show it; all panels by default. */
  estimand?: Estimand;
  /** The outcome whose panels show it; all panels by default. */
  outcome?: Outcome;
}

/** A line of a panel: the name of a channel, or an estimate under it. */
export interface ForestLine {
  /** Unique: the id of the estimate, or `channel:` and its name. */
  key: string;
  text: string;
  /** Null for the name of a channel. */
  row: ForestRow | null;
}

/** Estimates that share an axis: of one outcome and estimand. */
export interface ForestPanel {
  /** What the axis measures. */
  measure: string;
  lines: ForestLine[];
  references: ForestReference[];
  /** Ends of the axis, in points: all that is drawn, 0 and some air. */
  domain: [number, number];
}

/**
 * Rows in panels of one measure each, in their order, with a line for each channel's name.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { estimate } from "../../evidence/registry.ts";
 * import { forestPanels } from "./layout.ts";
 * import { forestRows } from "./rows.ts";
 *
 * const ids = ["d2d_ggn2003_itt", "d2d_ggn2003_cace"];
 * const panels = forestPanels(forestRows(ids.map(estimate)), []);
 * assertEquals(panels.map(({ lines }) => lines.length), [2, 2]);
 * ```
 */
export function forestPanels(
  rows: readonly ForestRow[],
  references: readonly ForestReference[],
): ForestPanel[] {
  return [...Map.groupBy(rows, ({ measure }) => measure)].map(([measure, own]) => {
    const [{ outcome, estimand }] = own;
    const shown = references.filter((reference) =>
      (reference.outcome ?? outcome) === outcome && (reference.estimand ?? estimand) === estimand
    ).sort((a, b) => a.value - b.value);
    return { measure, lines: linesOf(own), references: shown, domain: domainOf(own, shown) };
  });
}

function linesOf(rows: readonly ForestRow[]): ForestLine[] {
  return [...Map.groupBy(rows, ({ channel }) => channel)].flatMap(([channel, own]) => [
    { key: `channel:${channel}`, text: channel, row: null },
    ...own.map((row) => ({ key: row.id, text: row.label, row })),
  ]);
}

function domainOf(
  rows: readonly ForestRow[],
  references: readonly ForestReference[],
): [number, number] {
  const values = [
    ...rows.flatMap(({ value, low, high }) => [value ?? 0, low ?? 0, high ?? 0]),
    ...references.map(({ value }) => value),
  ];
  return paddedDomain(values, 0.04);
}

/**
 * An estimate as figures print it, with the digits that it was published with.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { estimate } from "../../evidence/registry.ts";
 * import { estimateWords } from "./layout.ts";
 * import { forestRows } from "./rows.ts";
 *
 * const [row] = forestRows([estimate("d2d_ggn2003_cace")]);
 * assertEquals(estimateWords(row), "7.07 (2.84 to 11.3)");
 * ```
 */
export function estimateWords({ value, low, high }: ForestRow): string {
  const range = low === null ? null : `${asPublished(low)} to ${asPublished(high!)}`;
  if (value === null) return range!;
  return range === null ? asPublished(value) : `${asPublished(value)} (${range})`;
}

function asPublished(value: number): string {
  return formatNumber(value, Math.min(6, String(value).split(".")[1]?.length ?? 0));
}
