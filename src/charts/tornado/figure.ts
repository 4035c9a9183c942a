import type { SensitivityRecord } from "../../simulation/sensitivity/types.ts";
import type { Figure } from "../figure.ts";
import { tornadoChart, type TornadoChartOptions } from "./chart.ts";
import { tornadoRows } from "./rows.ts";
import { tornadoSpec } from "./spec.ts";
import { tornadoText } from "./text.ts";

/**
 * The tornado of a sensitivity analysis: {@link tornadoChart}, {@link tornadoSpec} and {@link tornadoRows}
 * together, named `tornado`, or `tornado-gain` for gains that are not over random targeting.
 *
 * @throws {InputError} on an option out of range, an unknown strategy, or a record without a bar.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { exampleSensitivity } from "../sensitivity_text.ts";
 * import { tornadoFigure } from "./figure.ts";
 *
 * const { name, rows } = tornadoFigure(exampleSensitivity());
 * assertEquals([name, rows[0].assumption], ["tornado", "contact_rate"]);
 * ```
 */
export function tornadoFigure(
  record: SensitivityRecord,
  options: TornadoChartOptions = {},
): Figure {
  const rows = tornadoRows(record, options);
  const { title, description } = tornadoText(record, rows);
  return {
    name: options.outcome === "gain" ? "tornado-gain" : "tornado",
    title,
    description,
    svg: tornadoChart(record, options),
    spec: tornadoSpec(record, options),
    rows,
  };
}
