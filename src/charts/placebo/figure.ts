import type { PlaceboRecord } from "../../claims/placebo/types.ts";
import type { Figure } from "../figure.ts";
import { placeboChart, type PlaceboChartOptions } from "./chart.ts";
import { settingRows, territoryRows } from "./rows.ts";
import { placeboSpec } from "./spec.ts";
import { placeboText } from "./text.ts";

/**
 * A placebo in its three forms: {@link placeboChart}, {@link placeboSpec} and {@link settingRows}, or
 * {@link territoryRows} where it was made over territories.
 *
 * @throws {InputError} on a width out of range.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { loadPlacebo, placebo } from "../../claims/placebo/mod.ts";
 * import { placeboFigure } from "./figure.ts";
 *
 * const [from, to] = ["presidentielle-2017-t1", "legislatives-2017-t1"];
 * const options = await loadPlacebo({ from, to, territory: "departement:48" });
 * const { rows } = placeboFigure(placebo({ ...options, variants: false }));
 * assertEquals(rows.map(({ outcome }) => outcome), ["turnout", "share"]);
 * ```
 */
export function placeboFigure(record: PlaceboRecord, options: PlaceboChartOptions = {}): Figure {
  const { title, description } = placeboText(record);
  return {
    name: "placebo",
    title,
    description,
    svg: placeboChart(record, options),
    spec: placeboSpec(record),
    rows: record.territories ? territoryRows(record) : settingRows(record),
  };
}
