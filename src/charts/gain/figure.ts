import type { ComparisonRecord } from "../../simulation/types.ts";
import type { Figure } from "../figure.ts";
import { gainChart, type GainChartOptions } from "./chart.ts";
import { gainRows } from "./rows.ts";
import { gainSpec } from "./spec.ts";
import { gainText, gainWords } from "./text.ts";

/**
 * The gain of each strategy: {@link gainChart}, {@link gainSpec} and {@link gainRows} together.
 *
 * @throws {InputError} on an option out of range, or a record without strategies.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleRecord } from "../example.ts";
 * import { gainFigure } from "./figure.ts";
 *
 * const { name, rows } = gainFigure(exampleRecord({ none: 0, random: 42, potential: 61 }));
 * assertEquals([name, rows[0].strategy, rows[0].mean], ["gains", "potential", 61]);
 * ```
 */
export function gainFigure(record: ComparisonRecord, options: GainChartOptions = {}): Figure {
  const { objective = record.objective } = options;
  const rows = gainRows(record, objective);
  return {
    name: "gains",
    title: gainText(record, objective).title,
    description: gainWords(rows),
    svg: gainChart(record, options),
    spec: gainSpec(record, objective),
    rows: rows.map((row) => ({ ...row })),
  };
}
